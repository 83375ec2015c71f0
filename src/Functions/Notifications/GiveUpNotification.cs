using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Notifications;

/// <summary>Queue <c>send-notification-poison</c>: five attempts ended in a bug. The notification is given up where its subject shows it.</summary>
public sealed partial class GiveUpNotification(Notifications notifications, NotificationSubjects subjects, ILogger<GiveUpNotification> log)
{
    public static async Task<ContentHttpResult> Handle(Nudge nudge, GiveUpNotification giveUp, CancellationToken stop)
    {
        await giveUp.Run(nudge.Id, stop);
        return TriggerAnswer.Done;
    }

    private async Task Run(string id, CancellationToken stop)
    {
        while (await notifications.Find(id, stop) is var (notification, version) && !notification.Work.IsFinished)
        {
            var given = notification with { Work = notification.Work.GiveUp(SendNotification.InternalError) };
            if (await notifications.TrySave(given, version, stop) is null) continue;
            await subjects.NoteUndeliverable(given, stop);
            Log.GivenUp(log, id);
            return;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Notification {Notification} was given up after repeated failures of our own")]
        public static partial void GivenUp(ILogger log, string notification);
    }
}
