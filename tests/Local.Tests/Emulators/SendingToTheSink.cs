using System.Diagnostics;
using System.Net.Sockets;
using DiiaQr.Local.Emulators;
using MailKit.Net.Smtp;

namespace DiiaQr.Local.Tests.Emulators;

public sealed class SendingToTheSink : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private SmtpSink sink = null!;

    public async ValueTask InitializeAsync() => sink = await SmtpSink.Start(stop);

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Fact]
    public async Task Keeps_the_mail_as_it_was_sent()
    {
        await SendingMail.Send(sink.Port, "office@example.com");
        var mail = (await sink.Read()).ShouldHaveSingleItem();
        mail.To.ShouldBe(["office@example.com"]);
        mail.Subject.ShouldBe("Копії документів");
        mail.Text.Trim().ShouldBe("Їжак під ґанком");
        mail.Html.Trim().ShouldBe("<b>Їжак</b>");
        mail.Headers["X-Attempt"].ShouldBe("3");
        mail.Headers["message-id"].ShouldStartWith("<");
        mail.Files.Select(file => (file.Name, file.Type)).ShouldBe(
            [("Витяг №1.pdf", "application/pdf"), ("Витяг №1.pdf.p7s", "application/pkcs7-signature")]);
        mail.Files[0].Content.ShouldBe(new byte[] { 0x25, 0x50, 0x00, 0xff });

        await sink.Clear();
        (await sink.Count()).ShouldBe(0);
    }

    [Theory]
    [InlineData(550)]
    [InlineData(451)]
    public async Task Refuses_a_recipient_until_told_otherwise(int code)
    {
        await (code == 550 ? sink.RefuseForGood("Gone@example.com") : sink.RefuseForNow("Gone@example.com"));
        await SendingMail.Send(sink.Port, "other@example.com");
        var refusal = await Should.ThrowAsync<SmtpCommandException>(() => SendingMail.Send(sink.Port, "gone@example.com"));
        ((int)refusal.StatusCode).ShouldBe(code);
        (await sink.Count()).ShouldBe(1);
        (await sink.Attempts()).ShouldBe(2);

        await sink.Accept("gone@example.com");
        await SendingMail.Send(sink.Port, "gone@example.com");
        (await sink.Count()).ShouldBe(2);
    }

    [Fact]
    public async Task Goes_down_with_its_connections_and_comes_back_on_the_same_port()
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", sink.Port, MailKit.Security.SecureSocketOptions.None, stop);
        await sink.GoDown();
        await Should.ThrowAsync<Exception>(() => client.NoOpAsync(stop));
        await Should.ThrowAsync<SocketException>(() => SendingMail.Send(sink.Port, "office@example.com"));

        await sink.ComeBack();
        await SendingMail.Send(sink.Port, "office@example.com");
        (await sink.Count()).ShouldBe(1);
    }

    [Fact]
    public async Task Takes_its_time_when_told_to()
    {
        await sink.Delay(TimeSpan.FromMilliseconds(400));
        var watch = Stopwatch.StartNew();
        await SendingMail.Send(sink.Port, "office@example.com");
        watch.ElapsedMilliseconds.ShouldBeGreaterThanOrEqualTo(390);
    }

    [Fact]
    public async Task Takes_a_mail_without_saying_so()
    {
        await sink.CutAfterContent();
        await Should.ThrowAsync<Exception>(() => SendingMail.Send(sink.Port, "office@example.com"));
        (await sink.Count()).ShouldBe(1);
        await SendingMail.Send(sink.Port, "office@example.com");
        (await sink.Count()).ShouldBe(2);
    }
}
