using MailKit.Net.Smtp;
using MimeKit;

namespace DiiaQr.Local.Tests.Emulators;

/// <summary>One mail with everything a mail may have.</summary>
internal static class SendingMail
{
    public static MimeMessage Mail(string to)
    {
        var body = new BodyBuilder { TextBody = "Їжак під ґанком", HtmlBody = "<b>Їжак</b>" };
        body.Attachments.Add("Витяг №1.pdf", [0x25, 0x50, 0x00, 0xff], new ContentType("application", "pdf"));
        body.Attachments.Add("Витяг №1.pdf.p7s", [1, 2, 3], new ContentType("application", "pkcs7-signature"));
        var mail = new MimeMessage([new MailboxAddress("Дія.QR", "qr@example.com")], [MailboxAddress.Parse(to)], "Копії документів", body.ToMessageBody());
        mail.Headers.Add("X-Attempt", "3");
        return mail;
    }

    public static async Task Send(int port, string to)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", port, MailKit.Security.SecureSocketOptions.None, TestContext.Current.CancellationToken);
        await client.SendAsync(Mail(to), TestContext.Current.CancellationToken);
        await client.DisconnectAsync(true);
    }
}
