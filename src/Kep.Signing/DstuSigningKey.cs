using System.Formats.Asn1;
using Org.BouncyCastle.Asn1.UA;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace DiiaQr.Kep.Signing;

/// <summary>A DSTU 4145 private key. The arithmetic below takes longer for some numbers than for others: good for the demo, never for a real key.</summary>
internal sealed class DstuSigningKey(DstuCurve curve, BigInteger secret, DstuForm? form = null) : SigningKey
{
    private readonly DstuForm form = form ?? DstuForm.Usual;

    public override HashKind UsualHash => HashKind.Gost34311;

    public static DstuSigningKey Create(int degree, DstuForm? form = null)
    {
        var curve = DstuCurve.OfDegree(degree);
        var generator = new Dstu4145KeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(curve.Domain, new SecureRandom()));
        return new(curve, ((ECPrivateKeyParameters)generator.GenerateKeyPair().Private).D, form);
    }

    /// <param name="info">What <see cref="PrivateInfo"/> wrote, after its version.</param>
    public static DstuSigningKey Load(AsnReader info, DstuForm? form = null)
    {
        var algorithm = info.ReadSequence();
        algorithm.ReadObjectIdentifier();
        var curve = DstuCurve.Named(algorithm.ReadSequence().ReadObjectIdentifier())!;
        return new(curve, new BigInteger(1, info.ReadOctetString(), bigEndian: false), form);
    }

    public override byte[] PublicInfo() => Signing.Write.Der(writer =>
    {
        using (writer.PushSequence())
        {
            form.WriteAlgorithm(writer, curve);
            writer.WriteBitString(Signing.Write.Der(bits => bits.WriteOctetString(PackedPoint())));
        }
    });

    /// <summary>PKCS#8 with the private number little-endian, as Ukrainian key containers hold it.</summary>
    public override byte[] PrivateInfo() => Signing.Write.Der(writer =>
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            form.WriteAlgorithm(writer, curve);
            writer.WriteOctetString(DstuForm.Usual.Ordered(secret.ToByteArrayUnsigned(), curve.NumberLength));
        }
    });

    public override byte[] Sign(ReadOnlySpan<byte> content, HashKind hash, bool pss) => SignHash(Digest.Of(HashOid.Of(hash), content)!);

    public byte[] SignHash(byte[] hash)
    {
        var signer = new Dstu4145Signer();
        signer.Init(forSigning: true, new ECPrivateKeyParameters(secret, curve.Domain));
        var numbers = signer.GenerateSignature(hash);
        return [.. numbers.SelectMany(number => DstuForm.Usual.Ordered(number.ToByteArrayUnsigned(), curve.NumberLength))];
    }

    /// <summary>Where CMS has the bare numbers, certificates, CRLs and OCSP answers have them in an OCTET STRING.</summary>
    public override byte[] InBitString(byte[] signature) => Signing.Write.Der(writer => writer.WriteOctetString(signature));

    public override void WriteAlgorithm(AsnWriter writer, HashKind hash, bool pss) => writer.WriteAlgorithm(hash switch
    {
        HashKind.Kupyna256 => Oid.DstuKupyna256,
        HashKind.Kupyna384 => Oid.DstuKupyna384,
        HashKind.Kupyna512 => Oid.DstuKupyna512,
        _ => Oid.DstuGost,
    });

    /// <summary>Q = −dP, compressed.</summary>
    private byte[] PackedPoint()
    {
        var point = curve.Domain.G.Multiply(secret).Negate().Normalize();
        return form.Ordered(Dstu4145PointEncoder.EncodePoint(point), curve.PointLength);
    }
}
