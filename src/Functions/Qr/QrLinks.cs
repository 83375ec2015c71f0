using System.Text.Json;
using Azure.Data.Tables;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Qr;

/// <summary>Table <c>QrLinks</c>: PartitionKey is the QR id, RowKey empty. A scan is one point read.</summary>
public sealed class QrLinks(StorageClients storage)
{
    private TableClient Table => storage.Table(StorageNames.Tables.QrLinks);

    public async Task<QrLink?> Find(string id, CancellationToken stop) =>
        await Table.Find(id, "", stop) is { } row ? FromRow(row) : null;

    /// <summary>Writes the snapshot unless a later one stands there or the code is dead. Safe to repeat.</summary>
    public async Task Publish(QrLink link, CancellationToken stop)
    {
        while (true)
        {
            if (await Table.Find(link.Id, "", stop) is not { } row)
            {
                if (await Table.TryInsert(ToRow(link), stop)) return;
            }
            else if (!link.MayReplace(FromRow(row)) || await Table.TryReplace(ToRow(link), row.ETag, stop))
            {
                return;
            }
        }
    }

    /// <summary>From this write on the code answers «not valid any more», whatever else fails afterwards.</summary>
    public async Task Kill(string id, CancellationToken stop)
    {
        while (await Table.Find(id, "", stop) is { } row && FromRow(row) is { IsLive: true } link)
        {
            if (await Table.TryReplace(ToRow(link with { IsLive = false }), row.ETag, stop)) return;
        }
    }

    internal static TableEntity ToRow(QrLink link) => new(link.Id, "")
    {
        ["live"] = link.IsLive,
        ["version"] = link.Version,
        ["organisation"] = link.OrganisationId,
        ["branch"] = link.BranchId,
        ["service"] = link.ServiceId,
        ["card"] = JsonSerializer.Serialize(link.Card, QrJson.Default.RequestCard),
    };

    internal static QrLink FromRow(TableEntity row) => new(
        row.PartitionKey,
        row.GetBoolean("live")!.Value,
        row.GetInt64("version")!.Value,
        row.GetString("organisation"),
        row.GetString("branch"),
        row.GetString("service"),
        JsonSerializer.Deserialize(row.GetString("card"), QrJson.Default.RequestCard)!);
}
