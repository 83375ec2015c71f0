using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>A signed message, parsed but not believed (RFC 5652 §5). Its versions and outer list of digests are malleable and not read.</summary>
/// <param name="Content">A slice of the message where it stands in one piece; joined once where BER splits it; null when detached.</param>
/// <param name="Certificates">Still encoded: one odd certificate must not sink the message or a list.</param>
internal sealed record SignedData(
    string ContentType,
    ReadOnlyMemory<byte>? Content,
    IReadOnlyList<ReadOnlyMemory<byte>> Certificates,
    RevocationValues Revocation,
    IReadOnlyList<SignerInfo> Signers)
{
    private const int MaxSigners = 32;

    public static SignedData Read(ContentInfo info)
    {
        var reader = info.Body.ReadSequence(Tags.Constructed(0)).ReadSequence();
        reader.ReadInteger();
        reader.ReadSetOf();

        var inner = reader.ReadSequence();
        var contentType = inner.ReadObjectIdentifier();
        var content = inner.HasData ? ReadContent(inner.ReadSequence(Tags.Constructed(0))) : default(ReadOnlyMemory<byte>?);

        var certificates = reader.NextIs(0) ? ReadCertificates(reader.ReadSetOf(Tags.Constructed(0))) : [];
        var revocation = reader.NextIs(1) ? RevocationValues.ReadChoices(reader.ReadSetOf(Tags.Constructed(1))) : RevocationValues.None;
        return new(contentType, content, certificates, revocation, ReadSigners(reader.ReadSetOf()));
    }

    private static ReadOnlyMemory<byte> ReadContent(AsnReader reader)
    {
        if (reader.TryReadPrimitiveOctetString(out var slice)) return slice;
        var joined = new byte[reader.PeekEncodedValue().Length];
        return reader.TryReadOctetString(joined, out var written)
            ? joined.AsMemory(0, written)
            : throw new AsnContentException("the pieces of the content are longer than their whole");
    }

    private static List<ReadOnlyMemory<byte>> ReadCertificates(AsnReader set)
    {
        var certificates = new List<ReadOnlyMemory<byte>>();
        while (set.HasData)
        {
            var isX509 = set.NextIs(Asn1Tag.Sequence); // others are attribute certificates, of no use here
            var encoded = set.ReadEncodedValue();
            if (isX509) certificates.Add(encoded);
        }
        return certificates;
    }

    private static List<SignerInfo> ReadSigners(AsnReader set)
    {
        var signers = new List<SignerInfo>();
        while (set.HasData)
        {
            if (signers.Count == MaxSigners) throw new AsnContentException($"more than {MaxSigners} signers");
            signers.Add(SignerInfo.Read(set.ReadSequence()));
        }
        return signers;
    }
}
