using System.Security.Cryptography;

namespace DiiaQr.Kep;

/// <summary>The one switch over hash functions; <c>null</c> for one we do not take, SHA-1 among them.</summary>
internal static class Digest
{
    public static byte[]? Of(string oid, ReadOnlySpan<byte> content) => oid switch
    {
        Oid.Sha256 => SHA256.HashData(content),
        Oid.Sha384 => SHA384.HashData(content),
        Oid.Sha512 => SHA512.HashData(content),
        _ => null,
    };
}
