using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>CRLs and OCSP answers that a message brought along, still encoded. More than a few would only cost time.</summary>
internal sealed record RevocationValues(IReadOnlyList<ReadOnlyMemory<byte>> Crls, IReadOnlyList<ReadOnlyMemory<byte>> OcspAnswers)
{
    private const int MaxOfEach = 16;

    public static RevocationValues None { get; } = new([], []);

    /// <param name="attribute">RevocationValues, RFC 5126 §6.3.4.</param>
    public static RevocationValues Read(AsnReader attribute)
    {
        var (crls, answers) = (new List<ReadOnlyMemory<byte>>(), new List<ReadOnlyMemory<byte>>());
        var parts = attribute.ReadSequence();
        while (parts.HasData)
        {
            if (parts.NextIs(0)) ReadEach(parts.ReadSequence(Tags.Constructed(0)).ReadSequence(), crls);
            else if (parts.NextIs(1)) ReadEach(parts.ReadSequence(Tags.Constructed(1)).ReadSequence(), answers);
            else parts.ReadEncodedValue();
        }
        return new(crls, answers);
    }

    /// <param name="set">RevocationInfoChoices of a SignedData: CRLs, and other forms under [1], OCSP answers among them (RFC 5940).</param>
    public static RevocationValues ReadChoices(AsnReader set)
    {
        var (crls, answers) = (new List<ReadOnlyMemory<byte>>(), new List<ReadOnlyMemory<byte>>());
        while (set.HasData)
        {
            if (!set.NextIs(1))
            {
                Add(crls, set.ReadEncodedValue());
                continue;
            }
            var other = set.ReadSequence(Tags.Constructed(1));
            if (other.ReadObjectIdentifier() == Oid.OcspInCms) Add(answers, other.ReadEncodedValue());
        }
        return new(crls, answers);
    }

    private static void ReadEach(AsnReader sequence, List<ReadOnlyMemory<byte>> list)
    {
        while (sequence.HasData) Add(list, sequence.ReadEncodedValue());
    }

    private static void Add(List<ReadOnlyMemory<byte>> list, ReadOnlyMemory<byte> value)
    {
        if (list.Count < MaxOfEach) list.Add(value);
    }
}
