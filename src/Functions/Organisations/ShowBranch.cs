using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>GET organisations/{organisation}/branches/{branch}.</summary>
public static class ShowBranch
{
    public static async Task<Results<Ok<BranchView>, ProblemAnswer>> Handle(string organisation, string branch, HttpRequest request, Branches branches, CancellationToken stop) =>
        await branches.Find(organisation, branch, stop) is var (found, _) ? TypedResults.Ok(BranchView.Of(found, Language.Of(request))) : new NothingHere().ToHttp();
}
