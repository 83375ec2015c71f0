using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Services;

/// <summary>GET organisations/{organisation}/branches/{branch}/services/{service}.</summary>
public static class ShowService
{
    public static async Task<Results<Ok<ServiceView>, ProblemAnswer>> Handle(
        string organisation, string branch, string service, HttpRequest request, Services services, ServiceViews views, CancellationToken stop) =>
        await services.Find(organisation, branch, service, stop) is var (found, _) ? TypedResults.Ok(views.Of(found, Language.Of(request))) : new NothingHere().ToHttp();
}
