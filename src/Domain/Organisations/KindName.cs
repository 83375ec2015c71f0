namespace DiiaQr.Domain.Organisations;

/// <summary>How a kind of organisation is called in requests and answers.</summary>
public static class KindName
{
    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.LegalEntity => "legal-entity",
        OrganisationKind.SoleProprietor => "sole-proprietor",
        OrganisationKind.CommunityCouncil => "community-council",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Result<OrganisationKind> Parse(string? raw) => raw switch
    {
        "legal-entity" => OrganisationKind.LegalEntity,
        "sole-proprietor" => OrganisationKind.SoleProprietor,
        "community-council" => OrganisationKind.CommunityCouncil,
        _ => new OrganisationKindUnknown(),
    };
}

public sealed record OrganisationKindUnknown() : Problem("organisation-kind-unknown", ProblemKind.Invalid, new(
    "Вкажіть вид організації: юридична особа («legal-entity»), ФОП («sole-proprietor») або рада громади («community-council»).",
    "Say which kind of organisation it is: a legal entity (\"legal-entity\"), a sole proprietor (\"sole-proprietor\") or a community council (\"community-council\").",
    "Podaj rodzaj organizacji: osoba prawna („legal-entity”), przedsiębiorca („sole-proprietor”) albo rada gminy („community-council”)."));
