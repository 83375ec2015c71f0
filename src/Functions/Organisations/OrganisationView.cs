using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;

namespace DiiaQr.Functions.Organisations;

/// <param name="Kind"><c>legal-entity</c>, <c>sole-proprietor</c> or <c>community-council</c>.</param>
/// <param name="Code">ЄДРПОУ; a ФОП's is masked, being a person's number.</param>
/// <param name="Role">The caller's: <c>head</c> or <c>manager</c>.</param>
/// <param name="Accession">Absent until the head has joined the public offer.</param>
public sealed record OrganisationView(string Id, string Kind, string Code, string Name, string Role, DateTimeOffset CreatedAt, AccessionSummary? Accession)
{
    public static OrganisationView Of(Organisation organisation, Role role) => new(
        organisation.Id,
        KindName.Of(organisation.Kind),
        organisation.Code.ToString(),
        organisation.Name.Value,
        role is Hosting.Role.Head ? "head" : "manager",
        organisation.CreatedAt,
        organisation.Accession is { } accession ? new(accession.OfferVersion, accession.OfferSha256, accession.At) : null);
}

/// <param name="OfferSha256">Of the offer's exact bytes, lower-case hex.</param>
public sealed record AccessionSummary(string OfferVersion, string OfferSha256, DateTimeOffset JoinedAt);
