using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>The digest of the certificate that the signer meant, out of signingCertificateV2 (RFC 5035). The first of several is the signer's.</summary>
internal sealed record CertificateDigest(string Algorithm, byte[] Value)
{
    public static CertificateDigest Read(AsnReader attribute)
    {
        var first = attribute.ReadSequence().ReadSequence().ReadSequence();
        var algorithm = first.NextIs(Asn1Tag.Sequence) ? first.ReadSequence().ReadObjectIdentifier() : Oid.Sha256;
        return new(algorithm, first.ReadOctetString());
    }

    public bool Names(Certificate certificate) =>
        Digest.Of(Algorithm, certificate.Raw.Span) is { } digest && digest.AsSpan().SequenceEqual(Value);
}
