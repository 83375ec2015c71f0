using Azure;
using Azure.Data.Tables;

namespace DiiaQr.Functions.Storage;

/// <summary>What we ask of a table, with the answers we care about as values instead of exceptions.</summary>
public static class Rows
{
    /// <summary>A point read; <c>null</c> if there is no such row.</summary>
    public static async Task<TableEntity?> Find(this TableClient table, string partition, string row, CancellationToken stop)
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: stop);
        return answer.HasValue ? answer.Value : null;
    }

    /// <summary>False if the row is there already.</summary>
    public static async Task<bool> TryInsert(this TableClient table, TableEntity row, CancellationToken stop)
    {
        try
        {
            await table.AddEntityAsync(row, stop);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return false;
        }
    }

    /// <summary>False if somebody else changed the row since it was read.</summary>
    public static async Task<bool> TryReplace(this TableClient table, TableEntity row, ETag etag, CancellationToken stop) =>
        await table.TryWrite(row, etag, stop) is not null;

    /// <returns>The row's new version, for writing it once more; <c>null</c> if somebody else changed it since it was read.</returns>
    public static async Task<ETag?> TryWrite(this TableClient table, TableEntity row, ETag etag, CancellationToken stop)
    {
        try
        {
            return (await table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, stop)).Headers.ETag;
        }
        catch (RequestFailedException changed) when (changed.Status is 412 or 404)
        {
            return null;
        }
    }

    /// <summary>All or nothing within one partition. False if a row to insert is there already, or one to replace has changed.</summary>
    public static async Task<bool> TryBatch(this TableClient table, IReadOnlyList<TableTransactionAction> actions, CancellationToken stop)
    {
        Guard(actions);
        try
        {
            await table.SubmitTransactionAsync(actions, stop);
            return true;
        }
        catch (TableTransactionFailedException failed) when (failed.Status is 409 or 412 or 404)
        {
            return false;
        }
    }

    // The emulator takes batches that Azure refuses: 100 rows, one partition.
    private static void Guard(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > 100) throw new InvalidOperationException($"A batch of {actions.Count} rows.");
        var partition = actions[0].Entity.PartitionKey;
        if (actions.Any(action => action.Entity.PartitionKey != partition)) throw new InvalidOperationException("A batch across partitions.");
    }
}
