using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace DiiaQr.Kep;

/// <summary>The one switch over hash functions; <c>null</c> for one we do not take, SHA-1 among them.</summary>
internal static class Digest
{
    public static byte[]? Of(string oid, ReadOnlySpan<byte> content) => oid switch
    {
        Oid.Sha256 => SHA256.HashData(content),
        Oid.Sha384 => SHA384.HashData(content),
        Oid.Sha512 => SHA512.HashData(content),
        Oid.Gost34311 => Gost34311.Hash(content),
        Oid.Kupyna256 => Kupyna(256, content),
        Oid.Kupyna384 => Kupyna(384, content),
        Oid.Kupyna512 => Kupyna(512, content),
        _ => null,
    };

    private static byte[] Kupyna(int bits, ReadOnlySpan<byte> content)
    {
        var digest = new Dstu7564Digest(bits);
        digest.BlockUpdate(content);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash);
        return hash;
    }
}
