using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>The attributes as they are signed (a SET OF) and as they are sent (under [0]).</summary>
internal sealed record NewAttributes(byte[] Signed, byte[] Sent)
{
    private const byte Context0 = 0xA0;

    public static NewAttributes Write(ReadOnlySpan<byte> content, Certificate certificate, HashKind hash, SignOptions options, DateTimeOffset now)
    {
        var oid = HashOid.Of(hash);
        var digest = options.Flaws.HasFlag(Flaw.OtherMessageDigest) ? Digest.Of(oid, [])! : Digest.Of(oid, content)!;
        var meant = Digest.Of(oid, options.Flaws.HasFlag(Flaw.OtherSigningCertificate) ? [] : certificate.Raw.Span)!;
        var contentType = options.Flaws.HasFlag(Flaw.OtherContentType) ? Oid.SignedData : NewMessage.ContentType(options);

        var sorted = Signing.Write.Der(writer =>
        {
            using (writer.PushSetOf())
            {
                writer.WriteAttribute(Oid.ContentType, value => value.WriteObjectIdentifier(contentType));
                writer.WriteAttribute(Oid.MessageDigest, value => value.WriteOctetString(digest));
                writer.WriteAttribute(Oid.SigningTime, value => value.WriteUtcTime(options.ClaimedTime ?? now));
                if (!options.Flaws.HasFlag(Flaw.NoSigningCertificate))
                    writer.WriteAttribute(Oid.SigningCertificateV2, value => SigningCertificate(value, oid, meant));
            }
        });
        var unsorted = Reversed(sorted);
        return new(
            options.Flaws.HasFlag(Flaw.AttributesSignedUnsorted) ? unsorted : sorted,
            Under0(options.Flaws.HasFlag(Flaw.AttributesSentUnsorted) || options.Flaws.HasFlag(Flaw.AttributesSignedUnsorted) ? unsorted : sorted));
    }

    /// <summary>RFC 5035: a sequence of ESSCertIDv2 within a sequence; SHA-256 is the default and left out.</summary>
    private static void SigningCertificate(AsnWriter writer, string oid, byte[] digest)
    {
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            if (oid != Oid.Sha256) writer.WriteAlgorithm(oid);
            writer.WriteOctetString(digest);
        }
    }

    private static byte[] Reversed(byte[] set)
    {
        var reader = new ReadOnlyMemory<byte>(set).Read().ReadSetOf();
        var reversed = new List<byte[]>();
        while (reader.HasData) reversed.Insert(0, reader.ReadEncodedValue().ToArray());
        var body = reversed.SelectMany(attribute => attribute).ToArray();
        return [.. set[..^body.Length], .. body];
    }

    private static byte[] Under0(byte[] set) => [Context0, .. set[1..]];
}
