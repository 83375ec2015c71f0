using System.Security.Cryptography;

namespace DiiaQr.Kep;

internal sealed class RsaKey(int bits, ReadOnlyMemory<byte> info) : PublicKey
{
    private const int MinBits = 2048;

    public static PublicKey From(ReadOnlyMemory<byte> info)
    {
        using var key = Import(info);
        return key.KeySize >= MinBits ? new RsaKey(key.KeySize, info) : new UnusableKey(KepError.WeakKey, $"RSA of {key.KeySize} bits");
    }

    public override string Name => $"RSA {bits}";

    public override bool Takes(SignatureFamily family) => family is SignatureFamily.RsaPkcs1 or SignatureFamily.RsaPss;

    public override bool Verifies(SignatureFamily family, string digest, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature)
    {
        using var key = Import(info);
        var padding = family is SignatureFamily.RsaPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return key.VerifyHash(hash, signature, HashAlgorithmName.FromOid(digest), padding);
    }

    private static RSA Import(ReadOnlyMemory<byte> info)
    {
        var key = RSA.Create();
        key.ImportSubjectPublicKeyInfo(info.Span, out _);
        return key;
    }
}
