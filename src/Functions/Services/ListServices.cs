using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Services;

/// <summary>GET organisations/{organisation}/branches/{branch}/services, in the order of their making.</summary>
public static class ListServices
{
    public static async Task<Results<Ok<IReadOnlyList<ServiceView>>, ProblemAnswer>> Handle(
        string organisation, string branch, HttpRequest request, Branches branches, Services services, ServiceViews views, CancellationToken stop)
    {
        if (await branches.Find(organisation, branch, stop) is null) return new NothingHere().ToHttp();
        return TypedResults.Ok(views.Of(await services.List(organisation, branch, stop), Language.Of(request)));
    }
}
