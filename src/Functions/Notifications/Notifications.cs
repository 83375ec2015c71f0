using Azure;
using Azure.Data.Tables;
using DiiaQr.Domain.Notifications;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Upkeep;

namespace DiiaQr.Functions.Notifications;

/// <summary>
/// Table <c>Notifications</c>: PartitionKey is the notification's id, RowKey empty. Ids and states only: whom to write to
/// and what is read from the truth when the letter goes out.
/// </summary>
public sealed partial class Notifications(StorageClients storage, Due due, TimeProvider clock, ILogger<Notifications> log)
{
    /// <summary>Of its due rows.</summary>
    public const string DueKind = "notification";

    private TableClient Table => storage.Table(StorageNames.Tables.Notifications);

    /// <summary>Due row first, notification second; the same occasion again changes nothing.</summary>
    public async Task Add(Notification notification, CancellationToken stop)
    {
        await due.Add(DueKind, notification.Id, clock.GetUtcNow() + NotificationUpkeep.LookAgain, stop);
        await Table.TryInsert(ToRow(notification), stop);
    }

    /// <summary>Queues a message; where the queue does not answer, the sweep will.</summary>
    public async Task Nudge(string id, TimeSpan delay, CancellationToken stop)
    {
        try
        {
            await storage.Queue(StorageNames.Queues.SendNotification).SendMessageAsync(Hosting.Nudge.Write(id), delay, cancellationToken: stop);
        }
        catch (Exception failure) when (failure.IsStorageFailure())
        {
            Log.NotEnqueued(log, id, failure.GetType().Name);
        }
    }

    public async Task<(Notification Notification, ETag Version)?> Find(string id, CancellationToken stop) =>
        await Table.Find(id, "", stop) is { } row ? (FromRow(row), row.ETag) : null;

    /// <returns>The new version, or <c>null</c> when somebody else changed the notification since it was read.</returns>
    public Task<ETag?> TrySave(Notification notification, ETag version, CancellationToken stop) => Table.TryWrite(ToRow(notification), version, stop);

    public Task Remove(string id, CancellationToken stop) => Table.DeleteEntityAsync(id, "", ETag.All, stop);

    internal static TableEntity ToRow(Notification notification)
    {
        var row = new TableEntity(notification.Id, "")
        {
            ["kind"] = notification.Kind,
            ["organisation"] = notification.OrganisationId,
            ["branch"] = notification.BranchId,
            ["occasion"] = notification.Occasion,
        };
        row.Write(notification.Work);
        return row;
    }

    internal static Notification FromRow(TableEntity row) => new(
        row.PartitionKey,
        row.GetString("kind"),
        row.GetString("organisation"),
        row.GetString("branch"),
        row.GetDateTimeOffset("occasion")!.Value,
        row.ReadWork());

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Notification {Notification} could not be enqueued ({Failure}); the sweep will")]
        public static partial void NotEnqueued(ILogger log, string notification, string failure);
    }
}
