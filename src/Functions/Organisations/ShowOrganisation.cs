using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>GET organisations/{organisation}: for its head and managers.</summary>
public static class ShowOrganisation
{
    public static async Task<Results<Ok<OrganisationView>, ProblemAnswer>> Handle(
        string organisation, Caller caller, Organisations organisations, CancellationToken stop) =>
        await organisations.Find(organisation, stop) is { Organisation: var found }
            ? TypedResults.Ok(OrganisationView.Of(found, caller.Role))
            : new NothingHere().ToHttp();
}
