namespace DiiaQr.Domain.Organisations;

/// <summary>Undeliverable: the mail that asks was refused for good, or nobody took it for 72 hours.</summary>
public enum EmailState { Pending, Confirmed, Undeliverable }

/// <summary>Whether the mailbox is known to be the branch's own: a link sent there has been opened and its button pressed.</summary>
/// <param name="Since">When this address was given. A link holds for this address as given at this time only.</param>
/// <param name="AskedAt">When the last mail with the link was asked for.</param>
public sealed record EmailConfirmation(EmailState State, DateTimeOffset Since, DateTimeOffset AskedAt)
{
    /// <summary>A mailbox is not filled with letters at a press of a button.</summary>
    public static readonly TimeSpan AskedEvery = TimeSpan.FromSeconds(60);

    public static EmailConfirmation Ask(DateTimeOffset now) => new(EmailState.Pending, now, now);

    /// <summary><c>null</c> once a mail may be asked for.</summary>
    public EmailAskedTooSoon? TooSoon(DateTimeOffset now) =>
        AskedAt + AskedEvery - now is { Ticks: > 0 } wait ? new((int)Math.Ceiling(wait.TotalSeconds)) : null;
}

/// <param name="Seconds">Until the next mail may be asked for.</param>
public sealed record EmailAskedTooSoon(int Seconds) : Problem("email-asked-too-soon", ProblemKind.TooMany, new(
    $"Лист щойно надіслано. Наступний можна надіслати через {Seconds} с.",
    $"A mail has just been sent. The next one may be sent in {Seconds} s.",
    $"E-mail właśnie wysłano. Następny można wysłać za {Seconds} s."))
{
    public override int? RetryAfter => Seconds;
}
