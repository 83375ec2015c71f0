using System.Security.Cryptography;

namespace DiiaQr.Kep;

/// <summary>The one place where a key meets a signature: of documents, certificates, and whatever else is signed.</summary>
internal static class Signature
{
    /// <param name="digest">The hash that the signer names beside his algorithm.</param>
    public static Refusal? Refuse(PublicKey key, SignatureAlgorithm algorithm, string digest, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        if (algorithm.Family is SignatureFamily.Unsupported) return new(KepError.UnsupportedAlgorithm, $"signature {algorithm.Oid}");
        if (key.Unusable is { } unusable) return unusable;
        if (!key.Takes(algorithm.Family)) return new(KepError.BadSignature, "the signature's algorithm is not that of the key");
        if (algorithm.Digest is { } own && own != digest) return new(KepError.BadSignature, "the signature's algorithm is not that of the digest");
        if (Digest.Of(digest, signed) is not { } hash) return new(KepError.UnsupportedAlgorithm, $"digest {digest}");
        return Verifies(key, algorithm.Family, digest, hash, signature) ? null : new(KepError.BadSignature, "the signature does not match");
    }

    private static bool Verifies(PublicKey key, SignatureFamily family, string digest, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature)
    {
        try
        {
            return key.Verifies(family, digest, hash, signature);
        }
        catch (CryptographicException)
        {
            return false; // a point off the curve, a signature of another length
        }
    }
}
