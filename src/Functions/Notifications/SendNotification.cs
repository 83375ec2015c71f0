using Azure;
using DiiaQr.Domain;
using DiiaQr.Domain.Notifications;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Notifications;

/// <summary>
/// Queue <c>send-notification</c>: claims the notification, writes its letter from the truth, hands it over, records. A
/// message is only a nudge: whoever loses the claim has nothing to do.
/// </summary>
public sealed partial class SendNotification(
    Notifications notifications, NotificationSubjects subjects, IMailSender mail, TimeProvider clock, ILogger<SendNotification> log)
{
    /// <summary>Nobody is told of a letter that nobody needs.</summary>
    private const string NotNeeded = "not-needed";

    public const string InternalError = "internal-error";

    public static async Task<ContentHttpResult> Handle(Nudge nudge, SendNotification send, CancellationToken stop)
    {
        await send.Run(nudge.Id, stop);
        return TriggerAnswer.Done;
    }

    private async Task Run(string id, CancellationToken stop)
    {
        if (await notifications.Find(id, stop) is not var (found, version)) return;
        if (found.Work.Claim(clock.GetUtcNow(), Notification.Lease) is not { } claim) return;
        var notification = found with { Work = claim };
        if (await notifications.TrySave(notification, version, stop) is not { } claimed) return;

        var after = notification with { Work = await AttemptOrGiveBack(notification, claimed, stop) };
        if (await notifications.TrySave(after, claimed, stop) is null)
        {
            Log.LeaseLost(log, id);
            return;
        }

        if (after.Work.State is WorkState.GivenUp) await subjects.NoteUndeliverable(after, stop);
        if (after.Work.NextAttemptAt is { } next) await Remind(id, next, stop);
        Log.Attempted(log, id, after.Work.Attempt, after.Work.State, after.Work.Reason);
    }

    /// <summary>An outage goes on the ladder. After a bug the work is given back, so that the host's repeats find it, and in the end its poison queue.</summary>
    private async Task<Work> AttemptOrGiveBack(Notification notification, ETag claimed, CancellationToken stop)
    {
        try
        {
            return await Attempt(notification, stop);
        }
        catch (Exception failure) when (failure.IsStorageFailure())
        {
            return notification.Work.Reschedule(clock.GetUtcNow(), "storage-unavailable");
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            await notifications.TrySave(notification with { Work = notification.Work.Release(clock.GetUtcNow(), InternalError) }, claimed, stop);
            throw;
        }
    }

    private async Task<Work> Attempt(Notification notification, CancellationToken stop)
    {
        var work = notification.Work;
        if (work.Attempt > Work.MostAttempts) return work.GiveUp(InternalError);
        if (await subjects.Compose(notification, stop) is not { } letter) return work.GiveUp(NotNeeded);
        return await mail.Send(letter, stop) switch
        {
            MailOutcome.Taken => work.Succeed(),
            MailOutcome.Refused refused => work.GiveUp(refused.Reason),
            MailOutcome.TryLater { NotBefore: { } until } later => work.Defer(until, later.Reason),
            MailOutcome.TryLater later => work.Reschedule(clock.GetUtcNow(), later.Reason),
            _ => throw new InvalidOperationException("An outcome nobody has heard of."),
        };
    }

    /// <summary>The sweep would find it too; a message is sooner.</summary>
    private Task Remind(string id, DateTimeOffset next, CancellationToken stop)
    {
        var delay = next - clock.GetUtcNow();
        return notifications.Nudge(id, delay > TimeSpan.Zero ? delay : TimeSpan.Zero, stop);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Notification {Notification}, attempt {Attempt}: {State} ({Reason})")]
        public static partial void Attempted(ILogger log, string notification, int attempt, WorkState state, string? reason);

        [LoggerMessage(2, LogLevel.Warning, "Notification {Notification} was taken over by another attempt before this one was recorded")]
        public static partial void LeaseLost(ILogger log, string notification);
    }
}
