using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>A time-stamp, parsed but not believed (RFC 3161 §2.4.2): somebody says that he saw this digest at this time.</summary>
internal sealed record TimeStampToken(SignedData Message, ReadOnlyMemory<byte> Content, string Digest, byte[] Imprint, DateTimeOffset Time)
{
    /// <exception cref="AsnContentException">Another kind of message, or none.</exception>
    public static TimeStampToken Read(ReadOnlyMemory<byte> encoded)
    {
        var info = ContentInfo.Read(encoded);
        if (info.Type != Oid.SignedData) throw new AsnContentException("no signed message");
        var message = SignedData.Read(info);
        if (message.ContentType != Oid.TstInfo || message.Content is not { } content || message.Signers.Count != 1)
            throw new AsnContentException("no time-stamp token");

        var stamp = content.Read().ReadSequence();
        stamp.ReadInteger(); // version
        stamp.ReadObjectIdentifier(); // the authority's policy
        var imprint = stamp.ReadSequence();
        var digest = imprint.ReadSequence().ReadObjectIdentifier();
        var value = imprint.ReadOctetString();
        stamp.ReadInteger(); // serial number
        return new(message, content, digest, value, stamp.ReadGeneralizedTime());
    }
}
