using System.Formats.Asn1;
using System.Security.Cryptography;

namespace DiiaQr.Kep.Signing;

/// <summary>A private key, for the demo and the tests.</summary>
internal abstract class SigningKey
{
    public abstract HashKind UsualHash { get; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public abstract byte[] PublicInfo();

    public abstract byte[] PrivateInfo();

    public abstract byte[] Sign(ReadOnlySpan<byte> content, HashKind hash, bool pss);

    /// <summary>The AlgorithmIdentifier of such a signature.</summary>
    public abstract void WriteAlgorithm(AsnWriter writer, HashKind hash, bool pss);

    /// <summary>Any stable value does (RFC 5280 §4.2.1.2).</summary>
    public byte[] KeyId() => SHA256.HashData(PublicInfo())[..20];

    public static SigningKey Create(KeyKind kind) => kind switch
    {
        KeyKind.EcdsaP256 => new EcdsaSigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)),
        KeyKind.EcdsaP384 => new EcdsaSigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP384)),
        KeyKind.Rsa2048 => new RsaSigningKey(RSA.Create(2048)),
        KeyKind.Rsa3072 => new RsaSigningKey(RSA.Create(3072)),
        KeyKind.Rsa1024 => new RsaSigningKey(RSA.Create(1024)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <param name="info">PKCS#8 PrivateKeyInfo.</param>
    public static SigningKey Load(ReadOnlyMemory<byte> info)
    {
        var reader = info.Read().ReadSequence();
        reader.ReadInteger();
        AsymmetricAlgorithm key = reader.ReadSequence().ReadObjectIdentifier() == Oid.Rsa ? RSA.Create() : ECDsa.Create();
        key.ImportPkcs8PrivateKey(info.Span, out _);
        return key is RSA rsa ? new RsaSigningKey(rsa) : new EcdsaSigningKey((ECDsa)key);
    }
}
