using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// POST organisations/{organisation}/branches. The same again answers the same; another branch under a name in use is
/// refused. The mail that asks to confirm the e-mail is noted before the branch: a branch without its mail cannot be.
/// </summary>
public static class AddBranch
{
    public static async Task<Results<Created<BranchView>, ProblemAnswer>> Handle(
        string organisation, BranchRequest body, HttpRequest request, Organisations organisations, Branches branches, BranchEmails emails,
        NewId newId, TimeProvider clock, CancellationToken stop)
    {
        if (await organisations.Find(organisation, stop) is not var (found, _)) return new NothingHere().ToHttp();
        if (!found.HasJoined) return new OfferNotJoined().ToHttp();
        var details = body.Read(found);
        if (!details.IsOk) return details.Problem.ToHttp();

        while (true)
        {
            var branch = await branches.FindByName(organisation, details.Value.Name, stop);
            if (branch is null)
            {
                branch = Branch.New(newId(), organisation, details.Value, clock.GetUtcNow());
                await emails.Note(branch, stop);
                if (!await branches.TryAdd(branch, stop)) continue;
            }

            if (branch.Details != details.Value) return new BranchNameTaken().ToHttp();
            await emails.Nudge(branch, stop);
            return TypedResults.Created(BranchView.PathOf(branch), BranchView.Of(branch, Language.Of(request)));
        }
    }
}
