using Azure.Data.Tables;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.SignIn;

/// <summary>
/// Who belongs to which organisation, from the person's side: row <c>member-of:{organisation}</c> in his partition,
/// with column <c>role</c>: <c>head</c> or <c>manager</c>.
/// </summary>
public sealed class Memberships(StorageClients storage)
{
    private const string Prefix = "member-of:";

    private TableClient People => storage.Table(StorageNames.Tables.People);

    public static string RowKey(string organisation) => $"{Prefix}{organisation}";

    /// <returns><see cref="Role.Head"/>, <see cref="Role.Member"/>, or <c>null</c> for a stranger.</returns>
    public async Task<Role?> Find(string personId, string organisation, CancellationToken stop) =>
        RoleIn(await People.Find(personId, RowKey(organisation), stop));

    /// <summary>Every organisation of this person: one query within his partition.</summary>
    public async Task<IReadOnlyList<(string Organisation, Role Role)>> List(string personId, CancellationToken stop)
    {
        const string Past = "member-of;"; // the first key past every one with the prefix
        var found = new List<(string, Role)>();
        await foreach (var row in People.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {personId} and RowKey gt {Prefix} and RowKey lt {Past}"), cancellationToken: stop))
        {
            if (RoleIn(row) is { } role) found.Add((row.RowKey[Prefix.Length..], role));
        }

        return found;
    }

    /// <summary>Safe to repeat; whoever was a manager is the head from now on.</summary>
    public Task AddHead(string personId, string organisation, CancellationToken stop) =>
        People.UpsertEntityAsync(new TableEntity(personId, RowKey(organisation)) { ["role"] = "head" }, TableUpdateMode.Merge, stop);

    private static Role? RoleIn(TableEntity? row) => row?.GetString("role") switch { "head" => Role.Head, "manager" => Role.Member, _ => null };
}
