using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Services;
using DiiaQr.Functions.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>GET organisations, «Мої Дія.QR»: everything the signed-in person has here, oldest first.</summary>
public static class ListOrganisations
{
    public static async Task<Ok<IReadOnlyList<CabinetView>>> Handle(
        Caller caller, HttpRequest request, Memberships memberships, Organisations organisations, Branches branches, Services.Services services,
        ServiceViews views, CancellationToken stop)
    {
        var language = Language.Of(request);
        var cabinets = await Task.WhenAll((await memberships.List(caller.PersonId, stop)).Select(async membership =>
        {
            var (organisation, places, offered) = (organisations.Find(membership.Organisation, stop), branches.List(membership.Organisation, stop), services.List(membership.Organisation, stop));
            return await organisation is not { Organisation: var found } ? null : new CabinetView(
                OrganisationView.Of(found, membership.Role),
                CabinetBranchView.Of(await places, (await offered).ToLookup(service => service.BranchId, service => views.Of(service, language)), language));
        }));
        return TypedResults.Ok<IReadOnlyList<CabinetView>>([.. cabinets.OfType<CabinetView>().OrderBy(cabinet => cabinet.Organisation.CreatedAt)]);
    }
}

public sealed record CabinetView(OrganisationView Organisation, IReadOnlyList<CabinetBranchView> Branches);

/// <param name="QrState"><c>live</c>, or <c>email-unconfirmed</c>: scanned codes of this branch say that copies cannot be sent yet.</param>
public sealed record CabinetBranchView(BranchView Branch, string QrState, IReadOnlyList<ServiceView> Services)
{
    public static IReadOnlyList<CabinetBranchView> Of(IReadOnlyList<Branch> branches, ILookup<string, ServiceView> services, string language) =>
        [.. branches.Select(branch => new CabinetBranchView(BranchView.Of(branch, language), branch.CanReceive ? "live" : "email-unconfirmed", [.. services[branch.Id]]))];
}
