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

    /// <summary>What the BIT STRING of a certificate, CRL or OCSP answer holds.</summary>
    public virtual byte[] InBitString(byte[] signature) => signature;

    /// <summary>The AlgorithmIdentifier of such a signature.</summary>
    public abstract void WriteAlgorithm(AsnWriter writer, HashKind hash, bool pss);

    /// <summary>Any stable value does (RFC 5280 §4.2.1.2).</summary>
    public byte[] KeyId() => SHA256.HashData(PublicInfo())[..20];

    /// <summary>What certificates, CRLs and OCSP answers have in common: a body, the algorithm, the signature over the body.</summary>
    /// <param name="after">What else follows the signature.</param>
    public byte[] SignBody(byte[] body, HashKind? with = null, Action<AsnWriter>? after = null) => Write.Der(writer =>
    {
        var hash = with ?? UsualHash;
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(body);
            WriteAlgorithm(writer, hash, pss: false);
            writer.WriteBitString(InBitString(Sign(body, hash, pss: false)));
            after?.Invoke(writer);
        }
    });

    public static SigningKey Create(KeyKind kind) => kind switch
    {
        KeyKind.EcdsaP256 => new EcdsaSigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)),
        KeyKind.EcdsaP384 => new EcdsaSigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP384)),
        KeyKind.Rsa2048 => new RsaSigningKey(RSA.Create(2048)),
        KeyKind.Rsa3072 => new RsaSigningKey(RSA.Create(3072)),
        KeyKind.Rsa1024 => new RsaSigningKey(RSA.Create(1024)),
        KeyKind.Dstu163 => DstuSigningKey.Create(163),
        KeyKind.Dstu167 => DstuSigningKey.Create(167),
        KeyKind.Dstu173 => DstuSigningKey.Create(173),
        KeyKind.Dstu179 => DstuSigningKey.Create(179),
        KeyKind.Dstu191 => DstuSigningKey.Create(191),
        KeyKind.Dstu233 => DstuSigningKey.Create(233),
        KeyKind.Dstu257 => DstuSigningKey.Create(257),
        KeyKind.Dstu307 => DstuSigningKey.Create(307),
        KeyKind.Dstu367 => DstuSigningKey.Create(367),
        KeyKind.Dstu431 => DstuSigningKey.Create(431),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <param name="info">PKCS#8 PrivateKeyInfo.</param>
    public static SigningKey Load(ReadOnlyMemory<byte> info)
    {
        var reader = info.Read().ReadSequence();
        reader.ReadInteger();
        var oid = reader.PeekEncodedValue().Read().ReadSequence().ReadObjectIdentifier();
        if (oid == Oid.DstuGost) return DstuSigningKey.Load(reader);
        AsymmetricAlgorithm key = oid == Oid.Rsa ? RSA.Create() : ECDsa.Create();
        key.ImportPkcs8PrivateKey(info.Span, out _);
        return key is RSA rsa ? new RsaSigningKey(rsa) : new EcdsaSigningKey((ECDsa)key);
    }
}
