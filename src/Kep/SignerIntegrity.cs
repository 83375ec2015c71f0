namespace DiiaQr.Kep;

/// <summary>Whether a signer's digest, attributes and signature fit the content and his certificate, whatever trust says.</summary>
internal sealed class SignerIntegrity(SignedData message, ReadOnlyMemory<byte> content)
{
    private readonly ContentDigests digests = new(content);

    public Refusal? Refuse(SignerInfo signer, Certificate certificate)
    {
        if (digests.Of(signer.Digest) is not { } digest) return new(KepError.UnsupportedAlgorithm, $"digest {signer.Digest}");
        if (signer.Attributes is not { } attributes)
            return Signature.Refuse(certificate.Key, signer.Algorithm, signer.Digest, content.Span, signer.Signature.Span);

        if (attributes.ContentType != message.ContentType) return new(KepError.ContentTypeMismatch, $"signed as {attributes.ContentType ?? "nothing"}");
        if (!attributes.MessageDigest.Span.SequenceEqual(digest)) return new(KepError.DigestMismatch, "the content is not what was signed");
        if (attributes.SigningCertificate?.Names(certificate) is false) return new(KepError.SigningCertMismatch, "another certificate was meant");

        var refusal = RefuseSigned(attributes.AsSent);
        return refusal?.Error is KepError.BadSignature && attributes.Sorted() is { } sorted && RefuseSigned(sorted) is null ? null : refusal;

        Refusal? RefuseSigned(byte[] signed) => Signature.Refuse(certificate.Key, signer.Algorithm, signer.Digest, signed, signer.Signature.Span);
    }
}
