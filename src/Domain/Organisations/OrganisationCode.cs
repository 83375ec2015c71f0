using DiiaQr.Domain.People;

namespace DiiaQr.Domain.Organisations;

/// <summary>
/// What an organisation is known by in the state registers: the ЄДРПОУ code of a legal entity or a council, the РНОКПП of a ФОП.
/// The latter is a person's number: never on a card, a poster, in a subject, a report or a log.
/// </summary>
public sealed record OrganisationCode
{
    private OrganisationCode(OrganisationKind kind, string value) => (Kind, Value) = (kind, value);

    public OrganisationKind Kind { get; }

    /// <summary>Eight digits, or ten for a ФОП.</summary>
    public string Value { get; }

    public bool IsNationalNumber => Kind is OrganisationKind.SoleProprietor;

    public static Result<OrganisationCode> Parse(OrganisationKind kind, string? raw) => kind is OrganisationKind.SoleProprietor
        ? Rnokpp.Parse(raw).Map(number => new OrganisationCode(kind, number.Value))
        : Edrpou.Parse(raw).Map(code => new OrganisationCode(kind, code.Value));

    /// <summary>One accepted before, as the store holds it. Not judged again: rules may change under it.</summary>
    public static OrganisationCode Stored(OrganisationKind kind, string value) => new(kind, value);

    /// <summary>Fit for a log: a person's number is masked.</summary>
    public override string ToString() => IsNationalNumber ? Mask.AllButLast(2, Value) : Value;
}
