using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Organisations;

namespace DiiaQr.Contract.Slices;

internal static class BranchSlice
{
    public static Slice Slice { get; } = new("Branches", "Where visitors come, and the mailbox that receives their copies.",
    [
        new(nameof(AddBranch), "Adds a branch and asks its mailbox for confirmation.",
            Answer.Json(201, "The branch; copies go to it once its mailbox has confirmed.", Invented.BranchView))
        {
            Description = "A community council says for each branch whether it is its own or a partner's; card and poster show the partner's name. The same again answers the same.",
            Body = Invented.Branch,
            Refuses = [new OfferNotJoined(), new BranchNameTaken()],
        },
        new(nameof(ListBranches), "Lists the organisation's branches, oldest first.",
            Answer.Json(200, "The branches.", new[] { Invented.ConfirmedBranchView })),
        new(nameof(ShowBranch), "Shows a branch.",
            Answer.Json(200, "The branch.", Invented.ConfirmedBranchView)),
        new(nameof(ChangeBranch), "Changes a branch, all of it anew.",
            Answer.Json(200, "The branch as it is now.", Invented.BranchView))
        {
            Description = "Cards and posters of its services follow at once. Another e-mail has to be confirmed before copies go there; it may be given at most every 60 seconds.",
            Body = Invented.Branch,
            Refuses = [new BranchNameTaken(), new EmailAskedTooSoon(42)],
        },
        new(nameof(RemoveBranch), "Removes a branch that has no services.", new Answer(204, "It is gone."))
        {
            Refuses = [new BranchHasServices()],
        },
        new(nameof(ResendBranchEmail), "Sends the mail that asks for confirmation once more.",
            Answer.Json(200, "The branch. Where its mailbox has confirmed already, nothing is sent.", Invented.BranchView))
        {
            Description = "At most every 60 seconds.",
            Refuses = [new EmailAskedTooSoon(42)],
        },
    ]);
}
