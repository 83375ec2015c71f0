using DiiaQr.Domain;
using DiiaQr.Domain.Notifications;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Upkeep;
using Microsoft.AspNetCore.Http.HttpResults;
using Step = DiiaQr.Domain.Sharing.Upkeep;

namespace DiiaQr.Functions.Notifications;

/// <summary>Timer, every 5 minutes: nudges notifications whose message was lost, and clears away those that are done with.</summary>
public sealed partial class SweepNotifications(Due due, Notifications notifications, NotificationSubjects subjects, TimeProvider clock, ILogger<SweepNotifications> log)
{
    public static async Task<ContentHttpResult> Handle(SweepNotifications sweep, CancellationToken stop)
    {
        await sweep.Run(stop);
        return TriggerAnswer.Done;
    }

    private async Task Run(CancellationToken stop)
    {
        var counts = new Dictionary<Step, int>();
        await due.ForEach(Notifications.DueKind, async row =>
        {
            var notification = (await notifications.Find(row.Id, stop))?.Notification;
            var (step, again) = NotificationUpkeep.Decide(notification, clock.GetUtcNow());
            if (step is Step.Purge)
            {
                if (notification is not null) await Clear(notification, stop);
                await due.Remove(row, stop);
            }
            else
            {
                await due.Move(row, again!.Value, stop); // moved on first: a sweep that fails half-way has not lost it
                if (step is Step.Nudge) await notifications.Nudge(row.Id, TimeSpan.Zero, stop);
            }

            counts[step] = counts.GetValueOrDefault(step) + 1;
        }, stop);

        if (counts.Count > 0) Log.Swept(log, counts.GetValueOrDefault(Step.Nudge), counts.GetValueOrDefault(Step.Purge), counts.GetValueOrDefault(Step.Wait));
    }

    private async Task Clear(Notification notification, CancellationToken stop)
    {
        // The process may have died between giving up and telling of it.
        if (notification.Work.State is WorkState.GivenUp) await subjects.NoteUndeliverable(notification, stop);
        await notifications.Remove(notification.Id, stop);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Swept: {Nudged} nudged, {Purged} purged, {Waiting} not yet")]
        public static partial void Swept(ILogger log, int nudged, int purged, int waiting);
    }
}
