using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>GET organisations/{organisation}/branches, in the order of their making.</summary>
public static class ListBranches
{
    public static async Task<Ok<IReadOnlyList<BranchView>>> Handle(string organisation, HttpRequest request, Branches branches, CancellationToken stop)
    {
        var language = Language.Of(request);
        return TypedResults.Ok<IReadOnlyList<BranchView>>([.. (await branches.List(organisation, stop)).Select(branch => BranchView.Of(branch, language))]);
    }
}
