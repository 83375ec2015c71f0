using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>GET branch-emails/{token}: a page that asks. Mail scanners follow links, so that nothing happens before the button's POST.</summary>
public static class ShowBranchEmail
{
    public static async Task<Results<ContentHttpResult, ProblemAnswer>> Handle(string token, BranchEmailTokens tokens, Organisations organisations, CancellationToken stop)
    {
        if (await tokens.Find(token, stop) is not { Branch: var branch }) return BranchEmailPages.Outdated;
        if (branch.CanReceive) return BranchEmailPages.Confirmed(branch);
        return await organisations.Find(branch.OrganisationId, stop) is var (organisation, _) ? BranchEmailPages.Ask(organisation, branch) : new NothingHere().ToHttp();
    }
}
