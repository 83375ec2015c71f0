using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>How a DSTU key is written down: most certificates name the curve and carry the s-box, some spell the curve out or leave the s-box away.</summary>
internal sealed record DstuForm
{
    public static DstuForm Usual { get; } = new();

    /// <summary>The curve's parameters instead of its name.</summary>
    public bool Explicit { get; init; }

    public bool BigEndian { get; init; }

    public ReadOnlyMemory<byte>? Dke { get; init; } = Kep.Dke.Number1.ToArray();

    /// <summary>By default that of DSTU with GOST 34.311, or the big-endian key's.</summary>
    public string? Oid { get; init; }

    /// <summary>The AlgorithmIdentifier of a key over this curve.</summary>
    public void WriteAlgorithm(AsnWriter writer, DstuCurve curve)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oid ?? (BigEndian ? Kep.Oid.DstuBigEndianKey : Kep.Oid.DstuGost));
            using (writer.PushSequence())
            {
                if (Explicit) WriteCurve(writer, curve);
                else writer.WriteObjectIdentifier(curve.Oid);
                if (Dke is { } dke) writer.WriteOctetString(dke.Span);
            }
        }
    }

    /// <summary>A number of this many bytes, big-endian, in this form's order.</summary>
    public byte[] Ordered(byte[] number, int length)
    {
        byte[] padded = [.. new byte[length - number.Length], .. number];
        if (!BigEndian) padded.AsSpan().Reverse();
        return padded;
    }

    private void WriteCurve(AsnWriter writer, DstuCurve curve)
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(curve.Degree);
                if (curve.Powers is [var middle]) writer.WriteInteger(middle);
                else
                    using (writer.PushSequence())
                        foreach (var power in curve.Powers) writer.WriteInteger(power);
            }
            writer.WriteInteger(curve.A);
            writer.WriteOctetString(Ordered(curve.B.ToByteArrayUnsigned(), curve.PointLength));
            writer.WriteInteger(curve.Domain.N.ToByteArray());
            writer.WriteOctetString(Ordered(curve.CompressedBase.ToByteArrayUnsigned(), curve.PointLength));
        }
    }
}
