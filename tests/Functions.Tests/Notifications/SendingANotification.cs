using System.Net;
using Azure;
using Azure.Data.Tables;
using DiiaQr.Domain;
using DiiaQr.Domain.Notifications;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Notifications;

public sealed class SendingANotification(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Functions.Notifications.Notifications Store => app.Get<Functions.Notifications.Notifications>();

    public void Dispose() => app.Mailbox.Outcome = new MailOutcome.Taken();

    [Fact]
    public async Task Writes_one_letter_however_often_it_is_nudged()
    {
        var (cabinet, _, notification) = await ABranchWaits();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Nudge("SendNotification", notification)));
        await app.Nudge("SendNotification", notification);

        LettersTo(cabinet).ShouldBe(1);
        (await Store.Find(notification, Stop))!.Value.Notification.Work.State.ShouldBe(WorkState.Done);
    }

    [Fact]
    public async Task The_same_notification_gives_the_letter_the_same_id()
    {
        var (cabinet, _, notification) = await ABranchWaits();

        await app.Nudge("SendNotification", notification);

        app.Mailbox.Letters.Single(letter => letter.To == cabinet.Email).Id.ShouldBe(notification);
    }

    [Fact]
    public async Task Tries_again_while_the_mail_server_is_down_and_delivers_once()
    {
        var (cabinet, _, notification) = await ABranchWaits();
        app.Mailbox.Outcome = new MailOutcome.TryLater("mail-server-unavailable");

        (await app.Nudge("SendNotification", notification)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Store.Find(notification, Stop))!.Value.Notification.Work.ShouldSatisfyAllConditions(
            work => work.State.ShouldBe(WorkState.Waiting),
            work => work.Reason.ShouldBe("mail-server-unavailable"),
            work => work.NextAttemptAt.ShouldBe(app.Clock.GetUtcNow().AddSeconds(30)));

        app.Mailbox.Outcome = new MailOutcome.Taken();
        await app.Nudge("SendNotification", notification);
        LettersTo(cabinet).ShouldBe(0, "not yet due");
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await app.Nudge("SendNotification", notification);
        await app.Nudge("SendNotification", notification);
        LettersTo(cabinet).ShouldBe(1);
    }

    [Fact]
    public async Task Waits_as_long_as_the_medium_says()
    {
        var (_, _, notification) = await ABranchWaits();
        var until = app.Clock.GetUtcNow().AddHours(1);
        app.Mailbox.Outcome = new MailOutcome.TryLater("too-many-letters", until);

        await app.Nudge("SendNotification", notification);

        (await Store.Find(notification, Stop))!.Value.Notification.Work.NextAttemptAt.ShouldBe(until);
    }

    [Fact]
    public async Task Gives_up_after_72_hours_and_shows_it_on_the_branch()
    {
        var (cabinet, branch, notification) = await ABranchWaits();
        app.Mailbox.Outcome = new MailOutcome.TryLater("mail-server-unavailable");
        app.Clock.Advance(TimeSpan.FromHours(72));

        await app.Nudge("SendNotification", notification);

        await cabinet.SignInAgain();
        (await (await cabinet.Get(cabinet.Branch(branch))).ShouldBe(HttpStatusCode.OK)).Text("emailState").ShouldBe("undeliverable");
    }

    [Fact]
    public async Task A_message_that_ends_in_the_poison_queue_is_shown_on_the_branch()
    {
        var (cabinet, branch, notification) = await ABranchWaits();

        (await app.Nudge("GiveUpNotification", notification)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Nudge("GiveUpNotification", notification)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.Nudge("SendNotification", notification);

        (await Store.Find(notification, Stop))!.Value.Notification.Work.Reason.ShouldBe("internal-error");
        (await (await cabinet.Get(cabinet.Branch(branch))).ShouldBe(HttpStatusCode.OK)).Text("emailState").ShouldBe("undeliverable");
        LettersTo(cabinet).ShouldBe(0);
    }

    [Fact]
    public async Task Says_nothing_of_a_branch_that_was_never_written()
    {
        var cabinet = await Cabinet.Open(app);
        var details = new BranchDetails(BranchName.Parse("Відділення").Value, Address.Parse("вул. Соборна, 7").Value, EmailAddress.Parse(cabinet.Email).Value, new BranchOwner.Own());
        var branch = Branch.New(Guid.NewGuid().ToString("N"), cabinet.Organisation, details, app.Clock.GetUtcNow());
        await app.Get<BranchEmails>().Note(branch, Stop);
        var notification = await NotificationOf(branch.Id);

        await app.Nudge("SendNotification", notification);

        LettersTo(cabinet).ShouldBe(0);
        (await Store.Find(notification, Stop))!.Value.Notification.Work.ShouldSatisfyAllConditions(
            work => work.State.ShouldBe(WorkState.GivenUp), work => work.Reason.ShouldBe("not-needed"));
    }

    [Fact]
    public async Task An_unknown_id_is_nothing_to_do() =>
        (await app.Nudge("SendNotification", Guid.NewGuid().ToString("N"))).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task The_sweep_nudges_what_was_lost_and_then_clears_it_away()
    {
        var (cabinet, _, notification) = await ABranchWaits();
        await Clear(StorageNames.Queues.SendNotification); // the message is lost
        app.Clock.Advance(NotificationUpkeep.LookAgain);

        await app.Tick("SweepNotifications");
        await app.Drain(StorageNames.Queues.SendNotification, "SendNotification");
        LettersTo(cabinet).ShouldBe(1);

        app.Clock.Advance(NotificationUpkeep.LookAgain);
        await app.Tick("SweepNotifications");
        (await Store.Find(notification, Stop)).ShouldBeNull();
        app.Clock.Advance(NotificationUpkeep.LookAgain);
        await app.Tick("SweepNotifications");
        (await app.Drain(StorageNames.Queues.SendNotification, "SendNotification")).ShouldBe(0);
    }

    [Fact]
    public async Task The_sweep_tells_the_branch_where_the_process_died_before_it_could()
    {
        var (cabinet, branch, notification) = await ABranchWaits();
        var (found, version) = (await Store.Find(notification, Stop))!.Value;
        await Store.TrySave(found with { Work = found.Work.GiveUp("recipient-refused") }, version, Stop);
        app.Clock.Advance(NotificationUpkeep.LookAgain);

        await app.Tick("SweepNotifications");

        (await (await cabinet.Get(cabinet.Branch(branch))).ShouldBe(HttpStatusCode.OK)).Text("emailState").ShouldBe("undeliverable");
    }

    [Fact]
    public async Task Its_row_holds_ids_and_states_and_nobodys_address()
    {
        var (cabinet, branch, notification) = await ABranchWaits();

        var row = (await app.Get<StorageClients>().Table(StorageNames.Tables.Notifications).GetEntityAsync<TableEntity>(notification, "", cancellationToken: Stop)).Value;

        row.Where(column => column.Key is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey")).Select(column => column.Key).Order()
            .ShouldBe(["acceptedAt", "attempt", "branch", "kind", "nextAttemptAt", "occasion", "organisation", "state"]);
        (row.GetString("kind"), row.GetString("organisation"), row.GetString("branch")).ShouldBe(("branch-email", cabinet.Organisation, branch));
    }

    [Fact]
    public void A_row_holds_all_of_it()
    {
        var claimed = Work.New(RunningApp.Start).Claim(RunningApp.Start, Notification.Lease)!.Reschedule(RunningApp.Start, "mail-server-unavailable");
        var ours = new Notification("0193f0c0000070008000000000000001", "branch-email", "0193f0c0000070008000000000000002", "0193f0c0000070008000000000000003", RunningApp.Start, claimed);

        var row = Functions.Notifications.Notifications.ToRow(ours);

        (row.PartitionKey, row.RowKey).ShouldBe(("0193f0c0000070008000000000000001", ""));
        Functions.Notifications.Notifications.FromRow(row).ShouldBe(ours);
    }

    private async Task<(Cabinet Cabinet, string Branch, string Notification)> ABranchWaits()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        return (cabinet, branch, await NotificationOf(branch));
    }

    private async Task<string> NotificationOf(string branch) => (await app.Get<StorageClients>().Table(StorageNames.Tables.Notifications)
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"branch eq {branch}"), cancellationToken: Stop).SingleAsync(Stop)).PartitionKey;

    private int LettersTo(Cabinet cabinet) => app.Mailbox.Letters.Count(letter => letter.To == cabinet.Email);

    private Task<Response> Clear(string queue) => app.Get<StorageClients>().Queue(queue).ClearMessagesAsync(Stop);
}
