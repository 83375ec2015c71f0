using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Mail;
using DiiaQr.Local.Emulators;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiiaQr.Functions.Tests.Mail;

/// <summary>Against a real SMTP server that accepts, refuses, or is not there, as the test says.</summary>
public sealed class SendingOverSmtp : IAsyncLifetime
{
    private SmtpSink server = null!;
    private SmtpMailSender sender = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await SmtpSink.Start(Stop);
        sender = Sender("none");
    }

    private SmtpMailSender Sender(string security) => new(new Settings(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = $"{server.Port}",
            ["Smtp:Security"] = security,
            ["Mail:From"] = "no-reply@qr.example",
            ["Site:Url"] = "https://qr.example",
        }).Build()), NullLogger<SmtpMailSender>.Instance);

    public async ValueTask DisposeAsync()
    {
        await sender.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_letter_arrives_as_it_was_written()
    {
        byte[] pdf = [.. "%PDF-1.4"u8, 0, 255, 13, 10];

        (await sender.Send(Letter("one") with { Attachments = [new("1-passport.pdf", "application/pdf", pdf)] }, Stop)).ShouldBe(new MailOutcome.Taken());

        var mail = (await server.Read()).Single();
        (mail.Subject, mail.Text.Trim()).ShouldBe(("Копії документів", "Їжак ґанок"));
        mail.Html.ShouldContain("<b>Їжак</b>");
        mail.To.ShouldBe(["office@library.example"]);
        (mail.Files.Single().Name, mail.Files.Single().Type).ShouldBe(("1-passport.pdf", "application/pdf"));
        mail.Files.Single().Content.ShouldBe(pdf);
        mail.Headers["message-id"].ShouldContain("one@qr.example");
        mail.Headers["auto-submitted"].ShouldBe("auto-generated");
    }

    [Fact]
    public async Task A_recipient_refused_for_good_is_refused()
    {
        await server.RefuseForGood("office@library.example");
        (await sender.Send(Letter("a"), Stop)).ShouldBe(new MailOutcome.Refused("recipient-refused"));
        (await sender.Send(Letter("b") with { To = "other@library.example" }, Stop)).ShouldBe(new MailOutcome.Taken(), "the connection survives a refusal");
    }

    [Fact]
    public async Task A_recipient_refused_for_now_is_tried_later()
    {
        await server.RefuseForNow("office@library.example");
        (await sender.Send(Letter("a"), Stop)).ShouldBeOfType<MailOutcome.TryLater>();
        await server.Accept("office@library.example");
        (await sender.Send(Letter("a"), Stop)).ShouldBe(new MailOutcome.Taken());
    }

    [Fact]
    public async Task A_server_that_goes_away_and_comes_back_is_found_again()
    {
        (await sender.Send(Letter("before"), Stop)).ShouldBe(new MailOutcome.Taken());
        await server.GoDown();
        (await sender.Send(Letter("meanwhile"), Stop)).ShouldBe(new MailOutcome.TryLater("mail-server-unavailable"));
        await server.ComeBack();
        (await sender.Send(Letter("after"), Stop)).ShouldBe(new MailOutcome.Taken());
        (await server.Read()).Select(mail => mail.Headers["message-id"]).ShouldBe(["<before@qr.example>", "<after@qr.example>"]);
    }

    [Fact]
    public async Task A_server_without_STARTTLS_is_tried_later_not_taken_for_a_bug()
    {
        await using var strict = Sender("starttls");
        (await strict.Send(Letter("a"), Stop)).ShouldBe(new MailOutcome.TryLater("mail-server-unavailable"));
    }

    [Fact]
    public async Task Several_at_once_go_out_one_after_another()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => sender.Send(Letter($"n{number}"), Stop)));

        outcomes.ShouldAllBe(outcome => outcome is MailOutcome.Taken);
        (await server.Count()).ShouldBe(10);
    }

    [Fact]
    public async Task A_name_cannot_add_a_header()
    {
        await sender.Send(Letter("x") with { Subject = "Копії\r\nBcc: thief@example.com" }, Stop);

        var mail = (await server.Read()).Single();
        mail.To.ShouldBe(["office@library.example"]);
        mail.Headers.Keys.ShouldNotContain("bcc");
    }

    private static Letter Letter(string id) => new(id, "office@library.example", "Копії документів", "Їжак ґанок", "<p><b>Їжак</b> ґанок</p>");
}
