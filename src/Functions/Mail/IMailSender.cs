namespace DiiaQr.Functions.Mail;

/// <summary>Hands one letter over to the medium: SMTP now; a cloud service reports later what became of it.</summary>
public interface IMailSender
{
    Task<MailOutcome> Send(Letter letter, CancellationToken stop);
}

public abstract record MailOutcome
{
    /// <summary>The medium has taken the letter over.</summary>
    public sealed record Taken : MailOutcome;

    /// <summary>Trying again would not help: the recipient or the letter is refused.</summary>
    public sealed record Refused(string Reason) : MailOutcome;

    /// <param name="NotBefore">Where the medium names the time.</param>
    public sealed record TryLater(string Reason, DateTimeOffset? NotBefore = null) : MailOutcome;
}
