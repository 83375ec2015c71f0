using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>How a signer names his certificate: by issuer and serial number, or by subject key identifier.</summary>
internal sealed record CertificateReference(ReadOnlyMemory<byte> Issuer, ReadOnlyMemory<byte> Serial, byte[]? KeyId)
{
    public static CertificateReference Read(AsnReader reader)
    {
        if (!reader.NextIs(Asn1Tag.Sequence)) return new(default, default, reader.ReadOctetString(Tags.Primitive(0)));
        var pair = reader.ReadSequence();
        return new(pair.ReadEncodedValue(), pair.ReadIntegerBytes(), null);
    }

    public bool Names(Certificate certificate) => KeyId is { } keyId
        ? certificate.KeyId.AsSpan().SequenceEqual(keyId)
        : certificate.Serial.Span.SequenceEqual(Serial.Span) && certificate.Issuer.Raw.Span.SequenceEqual(Issuer.Span);
}
