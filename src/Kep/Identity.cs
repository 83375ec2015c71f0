namespace DiiaQr.Kep;

/// <summary>Whom a certificate names. Numbers come from subjectDirectoryAttributes and from the newer identifiers in the name.</summary>
/// <param name="Title">The position in the organisation, as the certificate has it: a hint, no proof of being its head.</param>
/// <param name="Rnokpp">Ten digits; null where absent or contradicted.</param>
/// <param name="Edrpou">The organisation's code: eight digits, or a ФОП's own РНОКПП; null where absent or contradicted.</param>
/// <param name="Unzr">The number in the State Demographic Register.</param>
/// <param name="PassportLike">A passport or foreign identifier, where it stands in place of РНОКПП.</param>
/// <param name="HasConflicts">The certificate gives two different values for one number: see <see cref="Conflicts"/>; neither is picked.</param>
public sealed record Identity(
    string? CommonName,
    string? Surname,
    string? GivenName,
    string? Organisation,
    string? Title,
    string? Rnokpp,
    string? Edrpou,
    string? Unzr,
    string? PassportLike,
    bool IsSeal,
    bool IsQualified,
    bool HasConflicts)
{
    // EN 319 412-1 §5.1.3 and §5.1.4: type, country, number.
    private const string TaxNumber = "TINUA-";
    private const string OrganisationCode = "NTRUA-";
    private static readonly string[] Passports = ["PNOUA-", "PASUA-", "IDCUA-"];

    /// <summary>Both values of each contradicted number, to be shown.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    public Capacity Capacity =>
        IsSeal ? Capacity.Seal
        : Edrpou is null ? Capacity.Person
        : Edrpou == Rnokpp ? Capacity.SoleTrader
        : Capacity.Representative;

    internal static Identity Read(DistinguishedName subject, IReadOnlyList<NamePart> attributes, Usage usage)
    {
        string[] Attribute(string oid) => [.. attributes.Where(part => part.Oid == oid && part.Value.Length > 0).Select(part => part.Value)];
        string[] Prefixed(string oid, string prefix) => [.. subject.Parts
            .Where(part => part.Oid == oid && part.Value.StartsWith(prefix, StringComparison.Ordinal))
            .Select(part => part.Value[prefix.Length..])];

        // Who refused РНОКПП on religious grounds has a passport number in its place.
        string[] people = [.. Attribute(Oid.UaRnokpp), .. Prefixed(Oid.SerialNumber, TaxNumber)];
        // Older certificates have it as the user's code; the same place may hold other codes, so it never contradicts.
        var rnokpp = people.Where(IsRnokpp).DefaultIfEmpty(Attribute(Oid.UaUserCode).FirstOrDefault(IsRnokpp)).OfType<string>().Distinct().ToList();
        var passports = Passports.SelectMany(prefix => Prefixed(Oid.SerialNumber, prefix)).Concat(people.Where(number => !IsRnokpp(number))).Distinct().ToList();
        var edrpou = Attribute(Oid.UaEdrpou).Concat(Prefixed(Oid.OrganisationId, OrganisationCode)).Distinct().ToList();
        var unzr = Attribute(Oid.UaUnzr).Distinct().ToList();

        List<string> conflicts = [];
        string? One(string name, List<string> values)
        {
            if (values.Count > 1) conflicts.Add($"{name}: {string.Join(" ≠ ", values)}");
            return values.Count == 1 ? values[0] : null;
        }

        var (person, organisation, record) = (One("РНОКПП", rnokpp), One("ЄДРПОУ", edrpou), One("УНЗР", unzr));
        return new(
            subject.First(Oid.CommonName),
            subject.First(Oid.Surname),
            subject.First(Oid.GivenName),
            subject.First(Oid.Organisation),
            subject.First(Oid.Title),
            person,
            organisation,
            record,
            passports.FirstOrDefault(),
            usage.IsSeal,
            usage.IsQualified,
            conflicts.Count > 0) { Conflicts = conflicts };
    }

    private static bool IsRnokpp(string number) => number.Length == 10 && number.All(char.IsAsciiDigit);
}
