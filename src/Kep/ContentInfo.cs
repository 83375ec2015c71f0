using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>The outer shell of every CMS message: what it is, and the rest unread (RFC 5652 §3).</summary>
internal readonly record struct ContentInfo(string Type, AsnReader Body)
{
    public static ContentInfo Read(ReadOnlyMemory<byte> message)
    {
        var reader = message.Read();
        var info = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        return new(info.ReadObjectIdentifier(), info);
    }

    public Refusal? Refuse() => Type switch
    {
        Oid.SignedData => null,
        Oid.EnvelopedData => new(KepError.Encrypted, "an encrypted message, not a signature"),
        _ => new(KepError.BadStructure, $"a message of type {Type}, not a signature"),
    };
}
