using DiiaQr.Local.Emulators;

namespace DiiaQr.Local.Tests.Emulators;

public class ReadingTheInbox(ReadingTheInbox.Started started) : IClassFixture<ReadingTheInbox.Started>, IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly Inbox inbox = started.Inbox;

    public async ValueTask InitializeAsync() => await inbox.Clear();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Shows_a_mail_as_it_was_sent()
    {
        await SendingMail.Send(inbox.SmtpPort, "office@example.com");

        var mail = await inbox.WaitFor(_ => true, stop);
        mail.From.ShouldBe("qr@example.com");
        mail.To.ShouldBe(["office@example.com"]);
        mail.Subject.ShouldBe("Копії документів");
        mail.Text.Trim().ShouldBe("Їжак під ґанком");
        mail.Html.Trim().ShouldBe("<b>Їжак</b>");
        mail.Headers["x-attempt"].ShouldBe("3");
        mail.Files.Select(file => file.Name).ShouldBe(["Витяг №1.pdf", "Витяг №1.pdf.p7s"]);
        mail.Files[0].Content.ShouldBe(new byte[] { 0x25, 0x50, 0x00, 0xff });

        await inbox.Clear();
        (await inbox.Read()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Has_a_page_for_people()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        (await http.GetStringAsync(inbox.Page, stop)).ShouldContain("<html", Case.Insensitive);
    }

    [Fact]
    public async Task Lists_what_did_come_when_a_mail_does_not()
    {
        await SendingMail.Send(inbox.SmtpPort, "office@example.com");
        var failure = await Should.ThrowAsync<TimeoutException>(
            () => inbox.WaitFor(mail => mail.Subject == "Інший", stop, TimeSpan.FromMilliseconds(500)));
        failure.Message.ShouldEndWith("there were 1: «Копії документів» to office@example.com");
    }

    public sealed class Started : IAsyncLifetime
    {
        public Inbox Inbox { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Inbox = await Inbox.Start(TestContext.Current.CancellationToken);

        public ValueTask DisposeAsync() => Inbox.DisposeAsync();
    }
}
