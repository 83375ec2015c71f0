using System.Formats.Asn1;
using System.Security.Cryptography;

namespace DiiaQr.Kep;

/// <summary>A certificate's key. Reading never refuses: a key that cannot be used says so when it is asked.</summary>
internal abstract class PublicKey
{
    /// <summary>The kind of key, for people.</summary>
    public abstract string Name { get; }

    public virtual Refusal? Unusable => null;

    public abstract bool Takes(SignatureFamily family);

    /// <param name="digest">The OID of the hash that <paramref name="hash"/> was made with.</param>
    public abstract bool Verifies(SignatureFamily family, string digest, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature);

    /// <param name="info">SubjectPublicKeyInfo, RFC 5280 §4.1.</param>
    public static PublicKey Read(ReadOnlyMemory<byte> info)
    {
        try
        {
            var parts = info.Read().ReadSequence();
            var algorithm = parts.ReadSequence();
            var oid = algorithm.ReadObjectIdentifier();
            return oid switch
            {
                Oid.EcPublicKey => EcdsaKey.From(algorithm, info),
                Oid.Rsa => RsaKey.From(info),
                Oid.DstuGost or Oid.DstuKupyna256 or Oid.DstuKupyna384 or Oid.DstuKupyna512 => DstuKey.From(algorithm, parts.ReadBitString(out _), bigEndian: false),
                Oid.DstuBigEndianKey => DstuKey.From(algorithm, parts.ReadBitString(out _), bigEndian: true),
                _ => new UnusableKey(KepError.UnsupportedAlgorithm, $"key {oid}"),
            };
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            return new UnusableKey(KepError.BadStructure, $"public key: {e.Message}");
        }
    }
}

internal sealed class UnusableKey(KepError error, string detail) : PublicKey
{
    public override string Name => "?";

    public override Refusal Unusable { get; } = new(error, detail);

    public override bool Takes(SignatureFamily family) => false;

    public override bool Verifies(SignatureFamily family, string digest, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature) => false;
}
