using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>An X.501 name. <see cref="Raw"/> is what chains are matched by; the parts are for people and identities.</summary>
internal sealed record DistinguishedName(ReadOnlyMemory<byte> Raw, IReadOnlyList<NamePart> Parts)
{
    public static DistinguishedName Read(ReadOnlyMemory<byte> raw)
    {
        var parts = new List<NamePart>();
        var sets = raw.Read().ReadSequence();
        while (sets.HasData)
        {
            var set = sets.ReadSetOf();
            while (set.HasData)
            {
                var pair = set.ReadSequence();
                parts.Add(new(pair.ReadObjectIdentifier(), Text.Of(pair.ReadEncodedValue())));
            }
        }
        return new(raw, parts);
    }

    public string? First(string oid) => Parts.FirstOrDefault(part => part.Oid == oid && part.Value.Length > 0)?.Value;

    public bool Is(DistinguishedName other) => Raw.Span.SequenceEqual(other.Raw.Span);

    /// <summary>Common name and organisation, as a person would name the holder.</summary>
    public override string ToString() =>
        string.Join(", ", new[] { First(Oid.CommonName), First(Oid.Organisation) }.OfType<string>().Distinct());
}

internal sealed record NamePart(string Oid, string Value);
