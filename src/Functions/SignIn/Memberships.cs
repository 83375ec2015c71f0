using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.SignIn;

/// <summary>
/// Who belongs to which organisation, from the person's side: row <c>member-of:{organisation}</c> in his partition,
/// with column <c>role</c>: <c>head</c> or <c>manager</c>.
/// </summary>
public sealed class Memberships(StorageClients storage)
{
    public static string RowKey(string organisation) => $"member-of:{organisation}";

    /// <returns><see cref="Role.Head"/>, <see cref="Role.Member"/>, or <c>null</c> for a stranger.</returns>
    public async Task<Role?> Find(string personId, string organisation, CancellationToken stop)
    {
        var row = await storage.Table(StorageNames.Tables.People).Find(personId, RowKey(organisation), stop);
        return row?.GetString("role") switch { "head" => Role.Head, "manager" => Role.Member, _ => null };
    }
}
