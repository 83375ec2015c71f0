using Azure.Data.Tables;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Tests.Running;

/// <summary>What really stands in the tables.</summary>
internal static class Stored
{
    public static async Task<IReadOnlyList<TableEntity>> Of(RunningApp app, string table, string partition)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in app.Get<StorageClients>().Table(table).QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: TestContext.Current.CancellationToken)) rows.Add(row);
        return rows;
    }

    /// <summary>Every key and text of the partition, as somebody who has got hold of the table reads them.</summary>
    public static async Task<IReadOnlyList<string>> TextsOf(RunningApp app, string table, string partition)
    {
        var texts = (await Of(app, table, partition)).SelectMany(row => row.Select(column => column.Value)).OfType<string>().ToList();
        texts.ShouldNotBeEmpty();
        return texts;
    }

    public static Task Remove(RunningApp app, string table, string partition, string row) =>
        app.Get<StorageClients>().Table(table).DeleteEntityAsync(partition, row, Azure.ETag.All, TestContext.Current.CancellationToken);
}
