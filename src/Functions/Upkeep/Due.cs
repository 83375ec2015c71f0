using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using DiiaQr.Domain;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Upkeep;

/// <summary>
/// Tables <c>Due</c> and <c>Watermarks</c>: what a timer must look at, without searching. The due row is written first,
/// the truth second, the queue third: whatever is lost on the way, the sweep finds the due row.
/// </summary>
public sealed partial class Due(StorageClients storage, TimeProvider clock, ILogger<Due> log)
{
    /// <summary>A bucket is left behind only so long after its hour: writers' clocks and slow writes are allowed for.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Kind, int Shard), bool> begun = new();

    private TableClient Table => storage.Table(StorageNames.Tables.Due);

    private TableClient Watermarks => storage.Table(StorageNames.Tables.Watermarks);

    /// <summary>One insert. Times already past are due now: nothing is written below the current bucket.</summary>
    public async Task Add(string kind, string id, DateTimeOffset at, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (at < now) at = now;
        await Begin(kind, DueKey.Shard(id), stop);
        await Table.UpsertEntityAsync(new TableEntity(DueKey.Partition(kind, DueKey.Shard(id), at), DueKey.Row(at, id)), TableUpdateMode.Replace, stop);
    }

    public Task Remove(DueRow row, CancellationToken stop) => Table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, stop);

    /// <summary>The later row is written before the earlier is removed.</summary>
    public async Task Move(DueRow row, DateTimeOffset to, CancellationToken stop)
    {
        await Add(row.Kind, row.Id, to, stop);
        await Remove(row, stop);
    }

    /// <summary>Does something with everything of this kind that is due. What fails is logged and looked at an hour later; it never keeps the others waiting.</summary>
    public async Task ForEach(string kind, Func<DueRow, Task> act, CancellationToken stop)
    {
        await foreach (var row in Read(kind, stop))
        {
            try
            {
                await act(row);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                Log.Failed(log, kind, row.Id, failure.GetType().FullName, failure.StackTrace);
                await Move(row, clock.GetUtcNow() + AfterFailure, stop); // out of the way: its bucket must be left behind some day
            }
        }
    }

    /// <summary>Everything of this kind that is due, oldest first within each shard. Buckets found empty are left behind for good.</summary>
    public async IAsyncEnumerable<DueRow> Read(string kind, [EnumeratorCancellation] CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        for (var shard = 0; shard < DueKey.Shards; shard++)
        {
            if (await Watermarks.Find(kind, Shard(shard), stop) is not { } mark) continue; // nothing was ever added
            var start = mark.GetDateTimeOffset("bucket")!.Value;
            var behind = start;
            for (var bucket = start; bucket <= now; bucket = bucket.AddHours(1))
            {
                var partition = DueKey.Partition(kind, shard, bucket);
                var after = DueKey.After(now);
                var any = false;
                await foreach (var row in Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey le {after}"), cancellationToken: stop))
                {
                    any = true;
                    yield return From(kind, row);
                }

                if (!any && behind == bucket && bucket.AddHours(1) + Grace <= now) behind = bucket.AddHours(1);
            }

            if (behind != start) await Watermarks.TryReplace(Mark(kind, shard, behind), mark.ETag, stop);
        }
    }

    private async Task Begin(string kind, int shard, CancellationToken stop)
    {
        if (begun.ContainsKey((kind, shard))) return;
        await Watermarks.TryInsert(Mark(kind, shard, DueKey.Bucket(clock.GetUtcNow())), stop);
        begun[(kind, shard)] = true;
    }

    private static TableEntity Mark(string kind, int shard, DateTimeOffset bucket) => new(kind, Shard(shard)) { ["bucket"] = bucket };

    private static string Shard(int shard) => shard.ToString(CultureInfo.InvariantCulture);

    private static DueRow From(string kind, TableEntity row)
    {
        var (time, id) = row.RowKey.Split('|') is [var left, var right] ? (left, right) : throw new FormatException(row.RowKey);
        var at = DateTime.ParseExact(time, "yyyyMMddHHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        return new(kind, id, at, row.PartitionKey, row.RowKey);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Due {Kind} {Id} failed and is put off: {Type}\n{Stack}")]
        public static partial void Failed(ILogger log, string kind, string id, string? type, string? stack);
    }
}
