using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Sharing;

/// <summary>Table <c>Shares</c>: PartitionKey is the share's id, RowKey empty. Holds ids, sizes and states; nothing about the citizen.</summary>
public sealed class Shares(StorageClients storage)
{
    private TableClient Table => storage.Table(StorageNames.Tables.Shares);

    public async Task<(Share Share, ETag Version)?> Find(string id, CancellationToken stop) =>
        await Table.Find(id, "", stop) is { } row ? (FromRow(row), row.ETag) : null;

    /// <summary>False when the same share is there already.</summary>
    public Task<bool> TryAdd(Share share, CancellationToken stop) => Table.TryInsert(ToRow(share), stop);

    /// <returns>The new version, or <c>null</c> when somebody else changed the share since it was read.</returns>
    public Task<ETag?> TrySave(Share share, ETag version, CancellationToken stop) => Table.TryWrite(ToRow(share), version, stop);

    internal static TableEntity ToRow(Share share)
    {
        var row = new TableEntity(share.Id, "")
        {
            ["qr"] = share.QrId,
            ["organisation"] = share.OrganisationId,
            ["branch"] = share.BranchId,
            ["service"] = share.ServiceId,
            ["fingerprint"] = share.Fingerprint,
            ["folder"] = share.Folder,
            ["files"] = JsonSerializer.Serialize(share.Files, SharingJson.Default.IReadOnlyListSharedFile),
            ["report"] = share.Report?.ToString(),
            ["byLink"] = share.ByLink,
            ["fetchingUntil"] = share.FetchingUntil,
            ["fetched"] = share.Fetched,
        };
        row.Write(share.Work);
        return row;
    }

    internal static Share FromRow(TableEntity row) => new(
        row.PartitionKey,
        row.GetString("qr"),
        row.GetString("organisation"),
        row.GetString("branch"),
        row.GetString("service"),
        row.GetString("fingerprint"),
        row.GetString("folder"),
        JsonSerializer.Deserialize(row.GetString("files"), SharingJson.Default.IReadOnlyListSharedFile)!,
        row.ReadWork(),
        row.GetString("report") is { } report ? Enum.Parse<ShareState>(report) : null,
        row.GetBoolean("byLink") ?? false,
        row.GetDateTimeOffset("fetchingUntil"),
        row.GetDateTimeOffset("fetched"));
}
