using System.Collections.Concurrent;
using DiiaQr.Functions.Mail;

namespace DiiaQr.Functions.Tests.Running;

/// <summary>Takes letters in place of a mail server, or answers as the test says. Real SMTP has tests of its own.</summary>
public sealed class Mailbox : IMailSender
{
    private readonly ConcurrentQueue<Letter> letters = new();

    public IReadOnlyList<Letter> Letters => [.. letters];

    public MailOutcome Outcome { get; set; } = new MailOutcome.Taken();

    /// <summary>A bug of ours in place of an answer.</summary>
    public Exception? Failure { get; set; }

    public Task<MailOutcome> Send(Letter letter, CancellationToken stop)
    {
        if (Failure is not null) throw Failure;
        var outcome = Outcome;
        if (outcome is MailOutcome.Taken) letters.Enqueue(letter);
        return Task.FromResult(outcome);
    }
}
