namespace DiiaQr.Domain.Sharing;

/// <summary>What the sweep does with a share whose due row has come up.</summary>
public enum Upkeep
{
    /// <summary>Look again later: the upload may still be under way, or the next attempt is not due.</summary>
    Wait,

    /// <summary>Send a queue message again: the first one may have been lost.</summary>
    Nudge,

    /// <summary>Nothing is needed any more: remove the upload's files, then the due row.</summary>
    Purge,
}

public static class ShareUpkeep
{
    /// <summary>An upload that has not come to its end by then is cut off.</summary>
    public static readonly TimeSpan UploadEnds = TimeSpan.FromMinutes(8);

    /// <summary>When a due row first comes up: no upload is still under way, and a first message should long have been served.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(5);

    /// <param name="share"><c>null</c> when the upload has not become a share: refused, or its process died.</param>
    /// <param name="folder">The upload that the due row belongs to.</param>
    /// <returns>What to do now with that upload, and when to look again: <c>null</c> after a purge.</returns>
    public static (Upkeep Step, DateTimeOffset? Again) Decide(Share? share, string folder, DateTimeOffset now)
    {
        if (share is null || share.Folder != folder) return (Upkeep.Purge, null);
        if (share.DocumentsDieAt is { } end) return now < end ? (Upkeep.Wait, end) : (Upkeep.Purge, null);
        return share.Work switch
        {
            { State: WorkState.Waiting, NextAttemptAt: { } next } when now < next => (Upkeep.Wait, next),
            { State: WorkState.Claimed, LeaseUntil: { } lease } when now < lease => (Upkeep.Wait, lease),
            _ => (Upkeep.Nudge, now + LookAgain),
        };
    }
}
