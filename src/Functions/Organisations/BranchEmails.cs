using System.Globalization;
using DiiaQr.Domain;
using DiiaQr.Domain.Notifications;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Mail;

namespace DiiaQr.Functions.Organisations;

/// <summary>The notification that asks a branch to confirm its e-mail: one for each time it is asked for.</summary>
public sealed class BranchEmails(
    Notifications.Notifications notifications, Organisations organisations, Branches branches, BranchEmailTokens tokens, KeyRing keys, Settings settings, TimeProvider clock)
{
    public const string Kind = "branch-email";

    /// <summary>Before the branch is written: so its mail goes out whatever happens next. Without the branch it says nothing and is given up.</summary>
    public Task Note(Branch branch, CancellationToken stop) => notifications.Add(
        new(IdOf(branch), Kind, branch.OrganisationId, branch.Id, branch.Confirmation.AskedAt, Work.New(clock.GetUtcNow())), stop);

    /// <summary>After the branch is written.</summary>
    public Task Nudge(Branch branch, CancellationToken stop) =>
        branch.Confirmation.State is EmailState.Pending ? notifications.Nudge(IdOf(branch), TimeSpan.Zero, stop) : Task.CompletedTask;

    /// <returns><c>null</c> when nobody needs this letter any more: the branch is gone, confirmed, or was asked again later.</returns>
    public async Task<Letter?> Compose(Notification notification, CancellationToken stop)
    {
        if (await organisations.Find(notification.OrganisationId, stop) is not var (organisation, _)) return null;
        if (await branches.Find(notification.OrganisationId, notification.BranchId, stop) is not var (branch, _)) return null;
        if (branch.CanReceive || IdOf(branch) != notification.Id) return null;
        return new BranchEmailLetter(
            notification.Id, branch.Details.Email.Value, organisation.Name.Value, branch.Details.Name.Value, branch.Details.Address.Value,
            new($"{settings.SiteUrl}/api/v1/branch-emails/{tokens.Of(branch)}")).Compose();
    }

    /// <summary>Shows on the branch that its letter could not be delivered. Safe to repeat.</summary>
    public async Task NoteUndeliverable(Notification notification, CancellationToken stop)
    {
        while (await branches.Find(notification.OrganisationId, notification.BranchId, stop) is var (branch, version))
        {
            var noted = branch.NoteUndeliverable(notification.Occasion);
            if (noted == branch || await branches.TrySave(noted, branch, version, stop)) return;
        }
    }

    private string IdOf(Branch branch) => keys.DeriveId(
        "notification", Kind, branch.Id, branch.Confirmation.AskedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
}
