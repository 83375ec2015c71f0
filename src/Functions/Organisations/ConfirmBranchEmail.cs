using DiiaQr.Functions.Qr;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>POST branch-emails/{token}: the branch can receive copies from now on, and its cards say so. Safe to repeat.</summary>
public static class ConfirmBranchEmail
{
    public static async Task<ContentHttpResult> Handle(string token, BranchEmailTokens tokens, Branches branches, RequestCards cards, CancellationToken stop)
    {
        while (await tokens.Find(token, stop) is var (branch, version))
        {
            var confirmed = branch.ConfirmEmail();
            if (confirmed != branch)
            {
                await cards.Note(branch.OrganisationId, branch.Id, stop);
                if (!await branches.TrySave(confirmed, branch, version, stop)) continue;
            }

            await cards.Publish(branch.OrganisationId, branch.Id, stop);
            return BranchEmailPages.Confirmed(confirmed);
        }

        return BranchEmailPages.Outdated;
    }
}
