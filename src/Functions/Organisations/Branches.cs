using Azure;
using Azure.Data.Tables;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// Rows <c>branch:{id}</c> of the organisation's partition, each with <c>branch-name:{hash}</c> in the same batch: no two
/// branches of one organisation bear the same name, also not in other letters' case.
/// </summary>
public sealed class Branches(StorageClients storage, KeyRing keys)
{
    private TableClient Table => storage.Table(StorageNames.Tables.Organisations);

    public async Task<(Branch Branch, ETag Version)?> Find(string organisation, string id, CancellationToken stop) =>
        Ids.IsId(id) && await Table.Find(organisation, RowKey(id), stop) is { } row ? (FromRow(row), row.ETag) : null;

    public async Task<Branch?> FindByName(string organisation, BranchName name, CancellationToken stop) =>
        await Table.Find(organisation, NameRowKey(name), stop) is { } row ? (await Find(organisation, row.GetString("branch"), stop))?.Branch : null;

    /// <summary>In the order of their making.</summary>
    public async Task<IReadOnlyList<Branch>> List(string organisation, CancellationToken stop)
    {
        var (from, below) = (RowKey(""), "branch;"); // the first key past every one with the prefix
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {organisation} and RowKey ge {from} and RowKey lt {below}");
        var branches = new List<Branch>();
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) branches.Add(FromRow(row));
        return branches;
    }

    /// <summary>False if the name is taken.</summary>
    public Task<bool> TryAdd(Branch branch, CancellationToken stop) => Table.TryBatch(
        [new(TableTransactionActionType.Add, ToRow(branch)), new(TableTransactionActionType.Add, NameRow(branch))], stop);

    /// <summary>False if the branch has changed since it was read, or its new name is taken.</summary>
    public Task<bool> TrySave(Branch branch, Branch before, ETag version, CancellationToken stop)
    {
        List<TableTransactionAction> batch = [new(TableTransactionActionType.UpdateReplace, ToRow(branch), version)];
        if (NameRowKey(branch.Details.Name) != NameRowKey(before.Details.Name))
        {
            batch.Add(new(TableTransactionActionType.Delete, NameRow(before), ETag.All));
            batch.Add(new(TableTransactionActionType.Add, NameRow(branch)));
        }

        return Table.TryBatch(batch, stop);
    }

    /// <summary>False if the branch has changed since it was read: somebody may have put a service there.</summary>
    public Task<bool> TryRemove(Branch branch, ETag version, CancellationToken stop) => Table.TryBatch(
        [new(TableTransactionActionType.Delete, ToRow(branch), version), new(TableTransactionActionType.Delete, NameRow(branch), ETag.All)], stop);

    internal static string RowKey(string id) => $"branch:{id}";

    internal string NameRowKey(BranchName name) => $"branch-name:{keys.DeriveId("branch-name", name.Value.ToLowerInvariant())}";

    internal static TableEntity ToRow(Branch branch) => new(branch.OrganisationId, RowKey(branch.Id))
    {
        ["name"] = branch.Details.Name.Value,
        ["address"] = branch.Details.Address.Value,
        ["email"] = branch.Details.Email.Value,
        ["emailState"] = branch.Confirmation.State.ToString(),
        ["emailSince"] = branch.Confirmation.Since,
        ["emailAskedAt"] = branch.Confirmation.AskedAt,
        ["partner"] = branch.Details.Partner,
        ["createdAt"] = branch.CreatedAt,
        ["version"] = branch.Version,
    };

    internal static Branch FromRow(TableEntity row) => new(
        row.RowKey["branch:".Length..],
        row.PartitionKey,
        new(
            BranchName.Stored(row.GetString("name")),
            Address.Stored(row.GetString("address")),
            EmailAddress.Stored(row.GetString("email")),
            row.GetString("partner") is { } partner ? new BranchOwner.Partner(PartnerName.Stored(partner)) : new BranchOwner.Own()),
        new(Enum.Parse<EmailState>(row.GetString("emailState")), row.GetDateTimeOffset("emailSince")!.Value, row.GetDateTimeOffset("emailAskedAt")!.Value),
        row.GetDateTimeOffset("createdAt")!.Value,
        row.GetInt64("version")!.Value);

    private TableEntity NameRow(Branch branch) => new(branch.OrganisationId, NameRowKey(branch.Details.Name)) { ["branch"] = branch.Id };
}
