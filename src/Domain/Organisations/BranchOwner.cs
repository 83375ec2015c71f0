namespace DiiaQr.Domain.Organisations;

/// <summary>Whose branch it is. Only a community council connects branches of partners, and has to say so for each branch.</summary>
public abstract record BranchOwner
{
    private BranchOwner()
    {
    }

    public sealed record Own : BranchOwner;

    /// <summary>Card and poster show the partner's name: the public offer asks for it.</summary>
    public sealed record Partner(PartnerName Name) : BranchOwner;

    /// <param name="owner"><c>own</c> or <c>partner</c>; whoever is no council may leave it out.</param>
    public static Result<BranchOwner> Parse(OrganisationKind kind, string? owner, string? partnerName)
    {
        var named = !string.IsNullOrWhiteSpace(partnerName);
        return (kind, owner) switch
        {
            (OrganisationKind.CommunityCouncil, "partner") => named
                ? PartnerName.Parse(partnerName).Map<BranchOwner>(name => new Partner(name))
                : new PartnerNameMissing(),
            (OrganisationKind.CommunityCouncil, null or "") => new BranchOwnerMissing(),
            (_, "partner") => new PartnerNotAllowed(),
            (_, "own" or null or "") => named ? new PartnerNotAllowed() : new Own(),
            _ => new BranchOwnerUnknown(),
        };
    }
}

public sealed record BranchOwnerMissing() : Problem("branch-owner-missing", ProblemKind.Invalid, new(
    "Вкажіть, чиє це відділення: ваше власне («own») чи партнера («partner»).",
    "Say whose branch it is: your own (\"own\") or a partner's (\"partner\").",
    "Podaj, czyj to oddział: własny („own”) czy partnera („partner”)."));

public sealed record BranchOwnerUnknown() : Problem("branch-owner-unknown", ProblemKind.Invalid, new(
    "Відділення буває власним («own») або партнера («partner»).",
    "A branch is your own (\"own\") or a partner's (\"partner\").",
    "Oddział jest własny („own”) albo partnera („partner”)."));

public sealed record PartnerNameMissing() : Problem("partner-name-missing", ProblemKind.Invalid, new(
    "Вкажіть назву партнера: її побачать відвідувачі на плакаті та в застосунку.",
    "Give the partner's name: visitors will see it on the poster and in the app.",
    "Podaj nazwę partnera: zobaczą ją odwiedzający na plakacie i w aplikacji."));

public sealed record PartnerNotAllowed() : Problem("partner-not-allowed", ProblemKind.Invalid, new(
    "Партнера зазначають лише для партнерського відділення громади; тут приберіть його.",
    "A partner is named only for a community council's partner branch; remove it here.",
    "Partnera podaje się tylko dla partnerskiego oddziału gminy; tutaj go usuń."));
