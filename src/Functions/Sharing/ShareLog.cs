using System.Globalization;
using Azure.Data.Tables;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// The organisation's log, in its own partition: rows <c>log:{reverse time}:{share}</c>, newest first. Types and states,
/// never contents, never a person.
/// </summary>
public sealed class ShareLog(StorageClients storage)
{
    private const string Prefix = "log:";

    private TableClient Table => storage.Table(StorageNames.Tables.Organisations);

    /// <summary>One row a share, written anew as its state changes.</summary>
    public Task Write(Share share, CancellationToken stop) => Table.UpsertEntityAsync(ToRow(share), TableUpdateMode.Replace, stop);

    /// <param name="after">Where the page before ended; <c>null</c> for the newest.</param>
    public async Task<(IReadOnlyList<ShareLogEntry> Entries, string? Next)> Read(string organisation, int count, string? after, CancellationToken stop)
    {
        var from = Prefix + (after ?? "");
        const string Below = "log;"; // the first key past every one with the prefix
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {organisation} and RowKey gt {from} and RowKey lt {Below}");
        var entries = new List<ShareLogEntry>();
        string? last = null;
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, maxPerPage: count + 1, cancellationToken: stop))
        {
            if (entries.Count == count) return (entries, last);
            entries.Add(FromRow(row));
            last = row.RowKey[Prefix.Length..];
        }

        return (entries, null);
    }

    internal static string RowKey(Share share) => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}{DateTime.MaxValue.Ticks - share.Work.AcceptedAt.UtcTicks:D19}:{share.Id}");

    private static TableEntity ToRow(Share share) => new(share.OrganisationId, RowKey(share))
    {
        ["share"] = share.Id,
        ["branch"] = share.BranchId,
        ["service"] = share.ServiceId,
        ["documents"] = string.Join(' ', share.DocumentCodes),
        ["state"] = share.State.ToString(),
        ["reason"] = share.Work.Reason,
        ["receivedAt"] = share.Work.AcceptedAt,
        ["nextAttemptAt"] = share.Work.NextAttemptAt,
    };

    private static ShareLogEntry FromRow(TableEntity row) => new(
        row.GetString("share"),
        row.GetString("branch"),
        row.GetString("service"),
        row.GetString("documents").Split(' '),
        row.GetString("state"),
        row.GetString("reason"),
        row.GetDateTimeOffset("receivedAt")!.Value,
        row.GetDateTimeOffset("nextAttemptAt"));
}

/// <param name="NextAttemptAt">While the mail cannot be handed over: when it is tried again.</param>
public sealed record ShareLogEntry(
    string Share, string Branch, string Service, IReadOnlyList<string> Documents, string State, string? Reason, DateTimeOffset ReceivedAt, DateTimeOffset? NextAttemptAt);
