using System.Formats.Asn1;
using Org.BouncyCastle.Asn1.UA;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;

namespace DiiaQr.Kep;

/// <summary>One of the ten named curves of DSTU 4145-2002 in a polynomial basis (annex Г). There are no others for us.</summary>
internal sealed record DstuCurve(string Oid, ECDomainParameters Domain)
{
    private static readonly DstuCurve[] All =
        [.. Dstu4145NamedCurves.GetOids().Select(oid => new DstuCurve(oid.Id, Dstu4145NamedCurves.GetByOid(oid)))];

    private readonly F2mCurve curve = (F2mCurve)Domain.Curve;

    /// <summary>The degree m of the field.</summary>
    public int Degree => curve.FieldSize;

    /// <summary>Bytes of a field element: the length of a public key.</summary>
    public int PointLength => (Degree + 7) / 8;

    /// <summary>Bytes of each half of a signature.</summary>
    public int NumberLength => (Domain.N.BitLength + 7) / 8;

    public static DstuCurve? Named(string oid) => Array.Find(All, curve => curve.Oid == oid);

    public static DstuCurve OfDegree(int degree) => All.Single(curve => curve.Degree == degree);

    /// <summary>
    /// Explicit parameters are taken only where they are those of a named curve, to the base point: with one of his own
    /// a forger "owns" anybody's key (CVE-2020-0601).
    /// </summary>
    /// <param name="parameters">ECBinary of the Ukrainian specification: version, field, a, b, n, base point.</param>
    public static DstuCurve? Matching(AsnReader parameters, bool bigEndian)
    {
        if (parameters.NextIs(0)) parameters.ReadEncodedValue(); // version
        var field = parameters.ReadSequence();
        if (!field.TryReadInt32(out var degree)) return null;
        List<int> powers = [.. field.NextIs(Asn1Tag.Integer) ? ReadPowers(field) : ReadPowers(field.ReadSequence())];
        if (!parameters.TryReadInt32(out var a)) return null;
        var b = ReadNumber(parameters, bigEndian);
        var order = new BigInteger(parameters.ReadIntegerBytes().ToArray());
        var basePoint = ReadNumber(parameters, bigEndian);
        return Array.Find(All, named => named.Degree == degree && named.Powers.SequenceEqual(powers.Order()) && named.A == a
            && named.B.Equals(b) && named.Domain.N.Equals(order) && named.CompressedBase.Equals(basePoint));
    }

    /// <summary>The middle powers of the field's polynomial, one or three, ascending.</summary>
    public int[] Powers => curve.IsTrinomial() ? [curve.K1] : [.. new[] { curve.K1, curve.K2, curve.K3 }.Order()];

    public int A => curve.A.ToBigInteger().IntValue;

    public BigInteger B => curve.B.ToBigInteger();

    /// <summary>The base point's x with the trace of y/x in its lowest bit, as DSTU 4145 §6.9 packs points.</summary>
    public BigInteger CompressedBase => new(1, Dstu4145PointEncoder.EncodePoint(Domain.G));

    private static List<int> ReadPowers(AsnReader reader)
    {
        var powers = new List<int>();
        while (reader.HasData && powers.Count < 3) powers.Add(reader.TryReadInt32(out var power) ? power : 0);
        return powers;
    }

    private static BigInteger ReadNumber(AsnReader reader, bool bigEndian) => new(1, reader.ReadOctetString(), bigEndian);
}
