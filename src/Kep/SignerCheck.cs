namespace DiiaQr.Kep;

/// <summary>One signer after another against one message: certificate, digest, signature; then, with a trusted list, everything that makes it count.</summary>
internal sealed class SignerCheck(SignedData message, ReadOnlyMemory<byte> content, Policy policy)
{
    private readonly ContentDigests digests = new(content);
    private readonly SentCertificates sent = SentCertificates.Read(message.Certificates);

    public Signer Check(SignerInfo signer)
    {
        if (sent.Find(signer.Certificate) is not { } certificate) return Outcome(signer, null, sent.RefuseMissing(), intact: false, []);
        if (RefuseIntegrity(signer, certificate) is { } broken) return Outcome(signer, certificate, broken, intact: false, []);
        if (RefuseForm(signer) is { } form) return Outcome(signer, certificate, form, intact: true, []);
        if (policy.Trust is not { } trust) return Outcome(signer, certificate, null, intact: true, []);

        if ((RefuseClaimedTime(signer) ?? certificate.RefuseAt(policy.ReceivedAt)) is { } untimely) return Outcome(signer, certificate, untimely, intact: true, []);
        var chain = Chain.Build(certificate, sent.Certificates, trust, policy.ReceivedAt);
        return Outcome(signer, certificate, chain.Refusal ?? RefusePurpose(certificate), intact: true, chain.Certificates);
    }

    private Refusal? RefuseIntegrity(SignerInfo signer, Certificate certificate)
    {
        if (digests.Of(signer.Digest) is not { } digest) return new(KepError.UnsupportedAlgorithm, $"digest {signer.Digest}");
        if (signer.Attributes is not { } attributes)
            return Signature.Refuse(certificate.Key, signer.Algorithm, signer.Digest, content.Span, signer.Signature.Span);

        if (attributes.ContentType != message.ContentType) return new(KepError.ContentTypeMismatch, $"signed as {attributes.ContentType ?? "nothing"}");
        if (!attributes.MessageDigest.Span.SequenceEqual(digest)) return new(KepError.DigestMismatch, "the content is not what was signed");
        if (attributes.SigningCertificate?.Names(certificate) is false) return new(KepError.SigningCertMismatch, "another certificate was meant");

        var refusal = RefuseSigned(attributes.AsSent);
        return refusal?.Error is KepError.BadSignature && RefuseSigned(attributes.Sorted()) is null ? null : refusal;

        Refusal? RefuseSigned(byte[] signed) => Signature.Refuse(certificate.Key, signer.Algorithm, signer.Digest, signed, signer.Signature.Span);
    }

    private Refusal? RefuseForm(SignerInfo signer) => policy.RequireSigningCertificate && signer.Attributes?.SigningCertificate is null
        ? new(KepError.NoSigningCertAttr, "no signingCertificateV2 among the signed attributes")
        : null;

    private Refusal? RefuseClaimedTime(SignerInfo signer) => signer.Attributes?.SigningTime is { } claimed && claimed - policy.ReceivedAt > policy.ClockSkew
        ? new(KepError.SigningTimeInFuture, $"claims {claimed:u}, received at {policy.ReceivedAt:u}")
        : null;

    private Refusal? RefusePurpose(Certificate certificate) =>
        policy.RequireNonRepudiation && !certificate.Usage.NonRepudiation ? new(KepError.NoNonRepudiation, $"{certificate.SubjectText}: key usage")
        : policy.RequireQualified && !certificate.Usage.IsQualified ? new(KepError.NotQualified, $"{certificate.SubjectText}: no qualified statement")
        : null;

    private Signer Outcome(SignerInfo signer, Certificate? certificate, Refusal? refusal, bool intact, IReadOnlyList<Certificate> chain) =>
        new(certificate, certificate?.Identity, refusal?.Error, refusal?.Detail, intact, policy.ReceivedAt, TimeSource.Receipt, Revocation.Unknown, chain)
        {
            ClaimedTime = signer.Attributes?.SigningTime,
        };
}
