using DiiaQr.Domain.Sharing;

namespace DiiaQr.Domain.Notifications;

/// <summary>What the sweep does with a notification whose due row has come up.</summary>
public static class NotificationUpkeep
{
    public static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(5);

    /// <param name="notification"><c>null</c> when the process died between the due row and the notification's row.</param>
    /// <returns>What to do now, and when to look again: <c>null</c> after a purge.</returns>
    public static (Upkeep Step, DateTimeOffset? Again) Decide(Notification? notification, DateTimeOffset now) => notification?.Work switch
    {
        null or { IsFinished: true } => (Upkeep.Purge, null),
        { State: WorkState.Waiting, NextAttemptAt: { } next } when now < next => (Upkeep.Wait, next),
        { State: WorkState.Claimed, LeaseUntil: { } lease } when now < lease => (Upkeep.Wait, lease),
        _ => (Upkeep.Nudge, now + LookAgain),
    };
}
