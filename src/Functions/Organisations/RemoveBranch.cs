using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>DELETE organisations/{organisation}/branches/{branch}, once no service is left there.</summary>
public static class RemoveBranch
{
    public static async Task<Results<NoContent, ProblemAnswer>> Handle(
        string organisation, string branch, Branches branches, Services.Services services, CancellationToken stop)
    {
        while (true)
        {
            if (await branches.Find(organisation, branch, stop) is not var (found, version)) return new NothingHere().ToHttp();
            if ((await services.List(organisation, branch, stop)).Count > 0) return new BranchHasServices().ToHttp();
            if (await branches.TryRemove(found, version, stop)) return TypedResults.NoContent();
        }
    }
}
