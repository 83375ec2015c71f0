using Azure.Data.Tables;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// Table <c>OrganisationCodes</c>: PartitionKey is the HMAC of the code, RowKey empty; names the one organisation that has
/// the code, whatever kind it was registered as.
/// </summary>
public sealed class OrganisationCodes(StorageClients storage, KeyRing keys)
{
    private TableClient Table => storage.Table(StorageNames.Tables.OrganisationCodes);

    /// <summary>
    /// The id of the organisation with this code; a code nobody has yet is taken. The id is derived from the code, so that
    /// two calls at once, or one repeated, mean the same organisation.
    /// </summary>
    public async Task<string> Take(OrganisationCode code, CancellationToken stop)
    {
        var row = new TableEntity(PartitionKey(code), "") { ["organisation"] = keys.DeriveId("organisation", code.Value) };
        if (await Table.Find(row.PartitionKey, "", stop) is not { } known)
            known = await Table.TryInsert(row, stop) ? row : (await Table.Find(row.PartitionKey, "", stop))!;
        return known.GetString("organisation");
    }

    internal string PartitionKey(OrganisationCode code) => Convert.ToHexStringLower(keys.Derive("organisation-code", code.Value));
}
