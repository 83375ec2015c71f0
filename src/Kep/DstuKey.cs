using System.Formats.Asn1;
using Org.BouncyCastle.Asn1.UA;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;

namespace DiiaQr.Kep;

/// <summary>A DSTU 4145-2002 key over a named curve. The hash is not the key's affair: a signature names its own.</summary>
internal sealed class DstuKey(DstuCurve curve, ECPublicKeyParameters point) : PublicKey
{
    /// <param name="algorithm">What follows the OID: the curve, named or explicit, and the s-box, № 1 where absent.</param>
    /// <param name="bits">An OCTET STRING of the compressed point: x, with the trace bit lowest.</param>
    public static PublicKey From(AsnReader algorithm, ReadOnlyMemory<byte> bits, bool bigEndian)
    {
        var parameters = algorithm.ReadSequence();
        var curve = parameters.NextIs(Asn1Tag.ObjectIdentifier)
            ? DstuCurve.Named(parameters.ReadObjectIdentifier())
            : DstuCurve.Matching(parameters.ReadSequence(), bigEndian);
        if (curve is null) return new UnusableKey(KepError.UnsupportedAlgorithm, "not a named DSTU 4145 curve");
        if (parameters.HasData && !parameters.ReadOctetString().AsSpan().SequenceEqual(Dke.Number1))
            return new UnusableKey(KepError.UnsupportedAlgorithm, "an s-box other than ДКЕ № 1");

        var packed = bits.Read().ReadOctetString();
        if (!bigEndian) packed.AsSpan().Reverse();
        return packed.Length == curve.PointLength && Unpack(curve, packed) is { } point
            ? new DstuKey(curve, new ECPublicKeyParameters(point, curve.Domain))
            : new UnusableKey(KepError.BadStructure, "public key: no point of its curve's main subgroup");
    }

    public override string Name => $"ДСТУ 4145, m={curve.Degree}";

    public override bool Takes(SignatureFamily family) => family is SignatureFamily.Dstu;

    public override bool Verifies(SignatureFamily family, string digest, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature)
    {
        var numbers = Unwrapped(signature);
        var half = numbers.Length / 2;
        if (half == 0 || half > curve.NumberLength || numbers.Length % 2 != 0) return false;

        var check = new Dstu4145Signer();
        check.Init(forSigning: false, point);
        return check.VerifySignature(hash.ToArray(), LittleEndian(numbers[..half]), LittleEndian(numbers[half..]));
    }

    /// <summary>
    /// r‖s, bare as CMS has it or within the OCTET STRING of certificates. A producer may leave out the zeros at the end of
    /// both halves, so the length alone does not tell the two apart; a bare one of the full length is never unwrapped.
    /// </summary>
    private ReadOnlySpan<byte> Unwrapped(ReadOnlySpan<byte> signature)
    {
        var wrapped = signature.Length > 2 && signature.Length != 2 * curve.NumberLength && signature[0] == (byte)UniversalTagNumber.OctetString && signature[1] == signature.Length - 2;
        return wrapped ? signature[2..] : signature;
    }

    private static BigInteger LittleEndian(ReadOnlySpan<byte> number) => new(1, number, bigEndian: false);

    /// <summary>Null for what is no point, or one outside the subgroup that the base point generates.</summary>
    private static ECPoint? Unpack(DstuCurve curve, byte[] packed)
    {
        try
        {
            var point = Dstu4145PointEncoder.DecodePoint(curve.Domain.Curve, packed);
            return !point.IsInfinity && point.IsValid() ? point : null;
        }
        catch (ArgumentException)
        {
            return null; // no such x on the curve, or x longer than the field
        }
    }
}
