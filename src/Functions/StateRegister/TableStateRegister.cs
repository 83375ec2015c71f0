using Azure.Data.Tables;
using DiiaQr.Domain;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.StateRegister;

/// <summary>
/// A register of our own for the machine at home and for tests: table <c>StateRegister</c>, PartitionKey is the ЄДРПОУ,
/// RowKey the HMAC of the head's РНОКПП.
/// </summary>
public sealed class TableStateRegister(StorageClients storage, KeyRing keys) : IStateRegister
{
    private TableClient Table => storage.Table(StorageNames.Tables.StateRegister);

    public async Task<Result<bool>> IsHead(string edrpou, string rnokpp, CancellationToken stop) =>
        await Table.Find(edrpou, RowKey(rnokpp), stop) is not null;

    /// <summary>From now on this person heads that legal person.</summary>
    public Task Seed(string edrpou, string rnokpp, CancellationToken stop) =>
        Table.UpsertEntityAsync(new TableEntity(edrpou, RowKey(rnokpp)), TableUpdateMode.Replace, stop);

    private string RowKey(string rnokpp) => keys.DeriveId("state-register", rnokpp);
}
