using System.Formats.Asn1;
using System.Security.Cryptography;

namespace DiiaQr.Kep;

/// <summary>A key over a named NIST curve. Imported anew for each check: .NET's key objects are neither shared safely between threads nor free to keep.</summary>
internal sealed class EcdsaKey(string curve, ReadOnlyMemory<byte> info) : PublicKey
{
    /// <summary>Explicit parameters are refused: with a base point of his own a forger "owns" anybody's key (CVE-2020-0601).</summary>
    public static PublicKey From(AsnReader algorithm, ReadOnlyMemory<byte> info)
    {
        if (!algorithm.NextIs(Asn1Tag.ObjectIdentifier)) return new UnusableKey(KepError.UnsupportedAlgorithm, "explicit curve parameters");
        var curve = algorithm.ReadObjectIdentifier();
        return curve is Oid.P256 or Oid.P384 or Oid.P521
            ? new EcdsaKey(curve, info)
            : new UnusableKey(KepError.UnsupportedAlgorithm, $"curve {curve}");
    }

    public override string Name => curve switch
    {
        Oid.P256 => "ECDSA P-256",
        Oid.P384 => "ECDSA P-384",
        _ => "ECDSA P-521",
    };

    public override bool Takes(SignatureFamily family) => family is SignatureFamily.Ecdsa;

    public override bool Verifies(SignatureFamily family, string digest, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(info.Span, out _);
        return key.VerifyHash(hash, signature, DSASignatureFormat.Rfc3279DerSequence);
    }
}
