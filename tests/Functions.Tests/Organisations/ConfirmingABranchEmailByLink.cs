using System.Net;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Organisations;

public sealed class ConfirmingABranchEmailByLink(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => app.Mailbox.Outcome = new MailOutcome.Taken();

    [Fact]
    public async Task The_page_asks_and_only_the_button_confirms()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var qr = (await cabinet.AddService(branch))["qr"]!.Text("id");
        var link = await cabinet.MailedLink();

        using var page = await app.Http.GetAsync(link, Stop);

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var text = await page.Content.ReadAsStringAsync(Stop);
        text.ShouldContain("Зразкова установа");
        text.ShouldContain("Центральне відділення");
        text.ShouldContain("<form method=\"post\">");
        (await State(cabinet, branch)).ShouldBe("pending");
        (await CanDeliver(cabinet, qr)).ShouldBeFalse();

        using var confirmed = await app.Http.PostAsync(link, null, Stop);

        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await confirmed.Content.ReadAsStringAsync(Stop)).ShouldContain("підтверджено");
        (await State(cabinet, branch)).ShouldBe("confirmed");
        (await CanDeliver(cabinet, qr)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_button_as_a_browser_posts_it_works_and_a_second_press_does_no_harm()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var link = await cabinet.MailedLink();
        using var form = new FormUrlEncodedContent([]);

        (await app.Http.PostAsync(link, form, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Http.PostAsync(link, form, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Http.GetAsync(link, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await State(cabinet, branch)).ShouldBe("confirmed");
    }

    [Fact]
    public async Task An_old_link_is_gone_once_the_email_has_changed()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var old = await cabinet.MailedLink();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var body = cabinet.BranchBody();
        body["email"] = $"new@{cabinet.Organisation}.example";
        await (await cabinet.Put(cabinet.Branch(branch), body)).ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await (await cabinet.Put(cabinet.Branch(branch), cabinet.BranchBody())).ShouldBe(HttpStatusCode.OK); // there and back again: given anew, so confirmed anew

        (await app.Http.GetAsync(old, Stop)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await app.Http.PostAsync(old, null, Stop)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await State(cabinet, branch)).ShouldBe("pending");
        await cabinet.ConfirmEmail();
        (await State(cabinet, branch)).ShouldBe("confirmed");
    }

    [Fact]
    public async Task A_forged_link_learns_nothing()
    {
        var cabinet = await Cabinet.Open(app);
        var (branch, other) = (await cabinet.AddBranch("Перше"), await cabinet.AddBranch("Друге"));
        var link = await cabinet.MailedLink();

        string[] forged =
        [
            link[..^1] + (link[^1] == 'A' ? 'Q' : 'A'),
            link.Contains(branch, StringComparison.Ordinal) ? link.Replace(branch, other, StringComparison.Ordinal) : link.Replace(other, branch, StringComparison.Ordinal),
            link.Replace(cabinet.Organisation, Guid.NewGuid().ToString("N"), StringComparison.Ordinal),
            "/api/v1/branch-emails/a.b.c",
            "/api/v1/branch-emails/%2e%2e",
        ];

        foreach (var one in forged) (await app.Http.PostAsync(one, null, Stop)).StatusCode.ShouldBeOneOf(HttpStatusCode.Gone, HttpStatusCode.NotFound);
        (await State(cabinet, branch)).ShouldBe("pending");
        (await State(cabinet, other)).ShouldBe("pending");
    }

    [Fact]
    public async Task The_mail_is_sent_again_after_sixty_seconds()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var first = await cabinet.MailedLink();
        var again = $"{cabinet.Branch(branch)}/email-confirmation";

        using var soon = await cabinet.Post(again);
        await soon.ShouldBeProblem(HttpStatusCode.TooManyRequests, "email-asked-too-soon");
        soon.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(60));
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        (await (await cabinet.Post(again)).ShouldBe(HttpStatusCode.OK)).Text("emailState").ShouldBe("pending");

        (await cabinet.MailedLink()).ShouldBe(first);
        app.Mailbox.Letters.Count(letter => letter.To == cabinet.Email).ShouldBe(2);
    }

    [Fact]
    public async Task A_confirmed_email_is_not_written_to_again()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        await cabinet.ConfirmEmail();

        (await (await cabinet.Post($"{cabinet.Branch(branch)}/email-confirmation")).ShouldBe(HttpStatusCode.OK)).Text("emailState").ShouldBe("confirmed");

        await app.Drain(StorageNames.Queues.SendNotification, "SendNotification");
        app.Mailbox.Letters.Count(letter => letter.To == cabinet.Email).ShouldBe(1);
    }

    [Fact]
    public async Task A_mailbox_that_refuses_for_good_is_shown_and_may_be_asked_again()
    {
        var cabinet = await Cabinet.Open(app);
        app.Mailbox.Outcome = new MailOutcome.Refused("recipient-refused");
        var branch = await cabinet.AddBranch();

        await app.Drain(StorageNames.Queues.SendNotification, "SendNotification");

        var shown = await (await cabinet.Get(cabinet.Branch(branch))).ShouldBe(HttpStatusCode.OK);
        shown.Text("emailState").ShouldBe("undeliverable");
        shown.Text("notice").ShouldContain("не вдалося доставити");

        app.Mailbox.Outcome = new MailOutcome.Taken();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await (await cabinet.Post($"{cabinet.Branch(branch)}/email-confirmation")).ShouldBe(HttpStatusCode.OK);
        await cabinet.ConfirmEmail();
        (await State(cabinet, branch)).ShouldBe("confirmed");
    }

    private static async Task<string> State(Cabinet cabinet, string branch) =>
        (await (await cabinet.Get(cabinet.Branch(branch))).ShouldBe(HttpStatusCode.OK)).Text("emailState");

    private static async Task<bool> CanDeliver(Cabinet cabinet, string qr) =>
        (await (await cabinet.Scan(qr)).ShouldBe(HttpStatusCode.OK))["canDeliver"]!.GetValue<bool>();
}
