using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>What one signer adds to a message (RFC 5652 §5.3): which certificate, which algorithms, what he signed, his signature.</summary>
/// <param name="Attributes">Null where the content was signed directly.</param>
internal sealed record SignerInfo(
    CertificateReference Certificate,
    string Digest,
    SignedAttributes? Attributes,
    SignatureAlgorithm Algorithm,
    ReadOnlyMemory<byte> Signature,
    UnsignedAttributes Unsigned)
{
    public static SignerInfo Read(AsnReader reader)
    {
        reader.ReadInteger();
        var certificate = CertificateReference.Read(reader);
        var digest = reader.ReadSequence().ReadObjectIdentifier();
        var attributes = reader.NextIs(0) ? SignedAttributes.Read(reader.ReadEncodedValue()) : null;
        var algorithm = SignatureAlgorithm.Read(reader.ReadSequence());
        var signature = reader.ReadOctetString();
        var unsigned = reader.NextIs(1) ? UnsignedAttributes.Read(reader.ReadSetOf(Tags.Constructed(1))) : UnsignedAttributes.None;
        return new(certificate, digest, attributes, algorithm, signature, unsigned);
    }
}
