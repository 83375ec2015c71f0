using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Qr;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Services;

/// <summary>DELETE organisations/{organisation}/branches/{branch}/services/{service}: its code is dead before its rows go.</summary>
public static class RemoveService
{
    public static async Task<Results<NoContent, ProblemAnswer>> Handle(
        string organisation, string branch, string service, Services services, RequestCards cards, CancellationToken stop)
    {
        while (true)
        {
            if (await services.Find(organisation, branch, service, stop) is not var (found, version)) return new NothingHere().ToHttp();
            await cards.Note(organisation, branch, stop);
            await cards.Retire(found, stop);
            if (await services.TryRemove(found, version, stop)) return TypedResults.NoContent();
        }
    }
}
