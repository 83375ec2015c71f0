using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// POST organisations/{organisation}/branches/{branch}/email-confirmation: the mail once more, at most every 60 seconds.
/// Where the e-mail is confirmed already, nothing is sent.
/// </summary>
public static class ResendBranchEmail
{
    public static async Task<Results<Ok<BranchView>, ProblemAnswer>> Handle(
        string organisation, string branch, HttpRequest request, Branches branches, BranchEmails emails, TimeProvider clock, CancellationToken stop)
    {
        while (true)
        {
            if (await branches.Find(organisation, branch, stop) is not var (found, version)) return new NothingHere().ToHttp();
            var asked = found.AskAgain(clock.GetUtcNow());
            if (!asked.IsOk) return asked.Problem.ToHttp();
            if (asked.Value != found)
            {
                await emails.Note(asked.Value, stop);
                if (!await branches.TrySave(asked.Value, found, version, stop)) continue;
                await emails.Nudge(asked.Value, stop);
            }

            return TypedResults.Ok(BranchView.Of(asked.Value, Language.Of(request)));
        }
    }
}
