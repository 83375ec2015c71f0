using System.Net.Sockets;
using DiiaQr.Functions.Hosting;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace DiiaQr.Functions.Mail;

/// <summary>One connection, kept and reused; letters go out one after another.</summary>
public sealed partial class SmtpMailSender(Settings settings, ILogger<SmtpMailSender> log) : IMailSender, IAsyncDisposable
{
    /// <summary>Waiting for its turn included: well within the lease under which the work is claimed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim turn = new(1);
    private SmtpClient? client;

    public async Task<MailOutcome> Send(Letter letter, CancellationToken stop)
    {
        using var message = Compose(letter);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        if (!await turn.WaitAsync(Patience, stop)) return Later;
        try
        {
            await Connect(patience.Token);
            await client!.SendAsync(message, patience.Token);
            return new MailOutcome.Taken();
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted && IsForGood(refused.StatusCode))
        {
            return new MailOutcome.Refused("recipient-refused");
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode is SmtpErrorCode.MessageNotAccepted && IsForGood(refused.StatusCode))
        {
            return new MailOutcome.Refused("letter-refused");
        }
        catch (Exception failure) when (failure is CommandException or ProtocolException or SocketException or IOException or AuthenticationException or SslHandshakeException or TimeoutException
            or ServiceNotAuthenticatedException or ServiceNotConnectedException or NotSupportedException)
        {
            // NotSupported: the server offers no STARTTLS, or no way to sign in. That is its state today, not a bug of ours.
            Log.NotTaken(log, letter.Id, failure.GetType().Name);
            await Disconnect();
            return Later;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            await Disconnect();
            return Later;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Disconnect();
        turn.Dispose();
    }

    private static MailOutcome.TryLater Later => new("mail-server-unavailable");

    /// <summary>RFC 5321 §4.2.1: 5yz is a permanent refusal, 4yz a passing one.</summary>
    private static bool IsForGood(SmtpStatusCode status) => (int)status is >= 500 and < 600;

    private async Task Connect(CancellationToken stop)
    {
        // A server that has closed an idle connection is noticed here, not by a letter.
        if (client is { IsConnected: true } && await IsAlive(stop)) return;
        await Disconnect();
        client = new SmtpClient { Timeout = 60_000 };
        await client.ConnectAsync(settings.SmtpHost, settings.SmtpPort, settings.SmtpSecurity switch
        {
            "none" => SecureSocketOptions.None,
            "tls" => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        }, stop);
        if (settings.SmtpUser is { } user) await client.AuthenticateAsync(user, settings.SmtpPassword ?? "", stop);
    }

    private async Task<bool> IsAlive(CancellationToken stop)
    {
        try
        {
            await client!.NoOpAsync(stop);
            return true;
        }
        catch (Exception failure) when (failure is CommandException or ProtocolException or SocketException or IOException)
        {
            return false;
        }
    }

    private async Task Disconnect()
    {
        if (client is null) return;
        try
        {
            if (client.IsConnected) await client.DisconnectAsync(quit: true);
        }
        catch (Exception failure) when (failure is CommandException or ProtocolException or SocketException or IOException)
        {
            // The line is dead already.
        }

        client.Dispose();
        client = null;
    }

    private MimeMessage Compose(Letter letter)
    {
        var body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html };
        foreach (var attachment in letter.Attachments)
            body.Attachments.Add(attachment.Name, attachment.Content.ToArray(), ContentType.Parse(attachment.ContentType));
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Body = body.ToMessageBody(),
            MessageId = $"{letter.Id}@{new Uri(settings.SiteUrl).Host}",
        };
        message.From.Add(new MailboxAddress(settings.MailFromName, settings.MailFrom));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday answers, please
        return message;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Letter {Letter} was not taken over: {Failure}")]
        public static partial void NotTaken(ILogger log, string letter, string failure);
    }
}
