using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>GET organisations, «Мої Дія.QR»: every organisation of the signed-in person, oldest first.</summary>
public static class ListOrganisations
{
    public static async Task<Ok<OrganisationsView>> Handle(Caller caller, Memberships memberships, Organisations organisations, CancellationToken stop)
    {
        var mine = await memberships.List(caller.PersonId, stop);
        var found = await Task.WhenAll(mine.Select(async membership => (membership.Role, Row: await organisations.Find(membership.Organisation, stop))));
        return TypedResults.Ok(new OrganisationsView(
            [.. found
                .Where(one => one.Row is not null)
                .Select(one => OrganisationView.Of(one.Row!.Value.Organisation, one.Role))
                .OrderBy(view => view.CreatedAt)]));
    }
}

public sealed record OrganisationsView(IReadOnlyList<OrganisationView> Organisations);
