using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Qr;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// PUT organisations/{organisation}/branches/{branch}: all of it anew; the cards of its services follow. Another e-mail
/// has to be confirmed before copies go there, and may be given at most every 60 seconds.
/// </summary>
public static class ChangeBranch
{
    public static async Task<Results<Ok<BranchView>, ProblemAnswer>> Handle(
        string organisation, string branch, BranchRequest body, HttpRequest request, Organisations organisations, Branches branches, BranchEmails emails,
        RequestCards cards, TimeProvider clock, CancellationToken stop)
    {
        if (await organisations.Find(organisation, stop) is not var (owner, _)) return new NothingHere().ToHttp();
        var details = body.Read(owner);
        if (!details.IsOk) return details.Problem.ToHttp();

        while (true)
        {
            if (await branches.Find(organisation, branch, stop) is not var (found, version)) return new NothingHere().ToHttp();
            if (await branches.FindByName(organisation, details.Value.Name, stop) is { } namesake && namesake.Id != found.Id) return new BranchNameTaken().ToHttp();
            var allowed = found.Change(details.Value, clock.GetUtcNow());
            if (!allowed.IsOk) return allowed.Problem.ToHttp();
            var changed = allowed.Value;
            if (changed != found)
            {
                await cards.Note(organisation, branch, stop);
                if (changed.Confirmation != found.Confirmation) await emails.Note(changed, stop);
                if (!await branches.TrySave(changed, found, version, stop)) continue;
            }

            await emails.Nudge(changed, stop);
            await cards.Publish(organisation, branch, stop); // also where nothing changes: the call may be a repeat of one that broke off here
            return TypedResults.Ok(BranchView.Of(changed, Language.Of(request)));
        }
    }
}
