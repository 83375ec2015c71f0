// Not DiiaQr.Domain.Work: inside that namespace nobody could say Work and mean the record.
namespace DiiaQr.Domain;

/// <summary>
/// One piece of deliverable work: a share, a notification, a webhook. Stored with an ETag; whoever writes the claim first owns it.
/// A transition out of order is a bug of the caller and throws <see cref="InvalidOperationException"/>.
/// </summary>
/// <param name="Attempt">Attempts begun so far.</param>
/// <param name="LeaseUntil">While claimed: when anybody else may take the work over.</param>
/// <param name="NextAttemptAt">While waiting: not to be claimed earlier.</param>
/// <param name="Reason">Why the last attempt failed, or why the work was given up.</param>
public sealed record Work(WorkState State, int Attempt, DateTimeOffset AcceptedAt, DateTimeOffset? LeaseUntil, DateTimeOffset? NextAttemptAt, string? Reason)
{
    /// <summary>More than the ladder and the host's repeats can make: something kills every attempt before it can be recorded.</summary>
    public const int MostAttempts = 60;

    public bool IsFinished => State is WorkState.Done or WorkState.GivenUp;

    public static Work New(DateTimeOffset now) => new(WorkState.Waiting, 0, now, null, now, null);

    /// <summary><c>null</c> when there is nothing to claim: finished, leased by somebody, or not yet due.</summary>
    public Work? Claim(DateTimeOffset now, TimeSpan lease)
    {
        var claimable = State switch
        {
            WorkState.Waiting => NextAttemptAt is null || now >= NextAttemptAt,
            WorkState.Claimed => LeaseUntil is null || now >= LeaseUntil,
            _ => false,
        };
        return claimable
            ? this with { State = WorkState.Claimed, Attempt = Attempt + 1, LeaseUntil = now + lease, NextAttemptAt = null }
            : null;
    }

    public Work Succeed() => Claimed() with { State = WorkState.Done, LeaseUntil = null, Reason = null };

    /// <summary>Goes back to waiting for the next rung of the ladder, or gives up when the last one is behind.</summary>
    public Work Reschedule(DateTimeOffset now, string reason) =>
        now >= RetryLadder.End(AcceptedAt) ? GiveUp(reason) : Claimed().WaitUntil(RetryLadder.Next(AcceptedAt, Attempt, now), reason);

    /// <summary>Goes back to waiting until the time the medium named (Retry-After), or gives up when that is past the ladder's end.</summary>
    public Work Defer(DateTimeOffset until, string reason) =>
        until > RetryLadder.End(AcceptedAt) ? GiveUp(reason) : Claimed().WaitUntil(until, reason);

    /// <summary>Given back after a failure of our own, to be claimed again at once; given up when the ladder's end is behind.</summary>
    public Work Release(DateTimeOffset now, string reason) =>
        now >= RetryLadder.End(AcceptedAt) ? GiveUp(reason) : Claimed().WaitUntil(now, reason);

    /// <summary>Also of work that nobody has claimed, as when its subject has been removed meanwhile.</summary>
    public Work GiveUp(string reason) => IsFinished
        ? throw new InvalidOperationException($"The work is already {State}.")
        : this with { State = WorkState.GivenUp, LeaseUntil = null, NextAttemptAt = null, Reason = reason };

    private Work WaitUntil(DateTimeOffset time, string reason) =>
        this with { State = WorkState.Waiting, LeaseUntil = null, NextAttemptAt = time, Reason = reason };

    private Work Claimed() => State is WorkState.Claimed
        ? this
        : throw new InvalidOperationException($"The work is {State}, not claimed.");
}
