namespace DiiaQr.Domain.Notifications;

/// <summary>One letter that is to go out. It says whom it concerns, never what it says: that is read when it is sent.</summary>
/// <param name="Id">Derived from kind, subject and occasion: the same occasion is the same letter.</param>
/// <param name="Kind">Which letter; the subject of each kind knows how to write it.</param>
/// <param name="Occasion">What tells this letter from an earlier one to the same subject.</param>
public sealed record Notification(string Id, string Kind, string OrganisationId, string BranchId, DateTimeOffset Occasion, Work Work)
{
    /// <summary>Longer than any mail server's time-outs: a second attempt never overlaps the first.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
}
