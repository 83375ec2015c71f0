using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>The attributes that a signer really signed; the content only enters by its digest among them (RFC 5652 §5.4).</summary>
internal sealed record SignedAttributes(
    byte[] AsSent,
    string? ContentType,
    ReadOnlyMemory<byte> MessageDigest,
    DateTimeOffset? SigningTime,
    CertificateDigest? SigningCertificate)
{
    private const int MaxAttributes = 64;
    private const byte SetOf = 0x31;

    /// <param name="encoded">The whole <c>[0] IMPLICIT</c> value, as it stands in the message.</param>
    public static SignedAttributes Read(ReadOnlyMemory<byte> encoded)
    {
        var values = ReadValues(encoded.Read().ReadSetOf(Tags.Constructed(0)));

        if (!values.TryGetValue(Oid.MessageDigest, out var digest)) throw new AsnContentException("no messageDigest attribute");
        var asSent = encoded.ToArray();
        asSent[0] = SetOf; // signed under its universal tag, sent under [0]
        return new(
            asSent,
            values.TryGetValue(Oid.ContentType, out var type) ? type.Read().ReadObjectIdentifier() : null,
            digest.Read().ReadOctetString(),
            values.TryGetValue(Oid.SigningTime, out var time) ? time.Read().ReadTime() : null,
            values.TryGetValue(Oid.SigningCertificateV2, out var certificate) ? CertificateDigest.Read(certificate.Read()) : null);
    }

    /// <summary>The DER form, which a producer may have signed while sending another one. Equal to <see cref="AsSent"/> for most.</summary>
    /// <returns><c>null</c> where there is none: a value is in pieces that DER does not know, or its length is not the shortest.</returns>
    public byte[]? Sorted()
    {
        try
        {
            var writer = new AsnWriter(AsnEncodingRules.DER);
            Copy(AsSent, writer);
            return writer.Encode();
        }
        catch (Exception unfit) when (unfit is ArgumentException or AsnContentException)
        {
            return null;
        }
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> ReadValues(AsnReader set)
    {
        var values = new Dictionary<string, ReadOnlyMemory<byte>>();
        while (set.HasData)
        {
            var attribute = set.ReadSequence();
            var oid = attribute.ReadObjectIdentifier();
            var value = attribute.ReadSetOf();
            if (values.Count == MaxAttributes || !values.TryAdd(oid, value.ReadEncodedValue()) || value.HasData)
                throw new AsnContentException($"attribute {oid} is repeated, or one too many");
        }
        return values;
    }

    private static void Copy(ReadOnlyMemory<byte> encoded, AsnWriter writer)
    {
        var reader = encoded.Read();
        var tag = reader.PeekTag();
        if (tag.HasSameClassAndValue(Asn1Tag.PrimitiveOctetString)) writer.WriteOctetString(reader.ReadOctetString());
        else if (tag.HasSameClassAndValue(Asn1Tag.SetOf)) using (writer.PushSetOf()) CopyEach(reader.ReadSetOf(), writer);
        else if (tag.IsConstructed) using (writer.PushSequence(tag)) CopyEach(reader.ReadSequence(tag), writer);
        else writer.WriteEncodedValue(encoded.Span);
    }

    private static void CopyEach(AsnReader reader, AsnWriter writer)
    {
        while (reader.HasData) Copy(reader.ReadEncodedValue(), writer);
    }
}
