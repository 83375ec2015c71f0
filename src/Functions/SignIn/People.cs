using Azure.Data.Tables;
using DiiaQr.Domain.People;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.SignIn;

/// <summary>Table <c>People</c>, row <c>person</c> of the person's partition. The person's sessions, profile and memberships stand beside it.</summary>
public sealed class People(StorageClients storage, KeyRing keys)
{
    public const string Row = "person";

    private TableClient Table => storage.Table(StorageNames.Tables.People);

    public string IdOf(string rnokpp) => keys.DeriveId("person", rnokpp);

    public async Task<Person?> Find(string id, CancellationToken stop) => await Table.Find(id, Row, stop) is { } row ? FromRow(row) : null;

    /// <summary>Notes a sign-in, under the name of this certificate.</summary>
    /// <returns>Whether it was the first one.</returns>
    public async Task<bool> Note(Person person, CancellationToken stop)
    {
        while (await Table.Find(person.Id, Row, stop) is { } row)
        {
            if (await Table.TryReplace(ToRow(person with { CreatedAt = FromRow(row).CreatedAt }), row.ETag, stop)) return false;
        }

        return await Table.TryInsert(ToRow(person), stop) || await Note(person, stop);
    }

    internal TableEntity ToRow(Person person) => new(person.Id, Row)
    {
        ["rnokpp"] = Seal(person.Rnokpp, person.Id, "rnokpp"),
        ["name"] = Seal(person.Name, person.Id, "name"),
        ["surname"] = Seal(person.Surname, person.Id, "surname"),
        ["givenName"] = Seal(person.GivenName, person.Id, "givenName"),
        ["createdAt"] = person.CreatedAt,
        ["lastSignInAt"] = person.LastSignInAt,
    };

    internal Person FromRow(TableEntity row) => new(
        row.PartitionKey,
        Open(row, "rnokpp")!,
        Open(row, "name")!,
        Open(row, "surname"),
        Open(row, "givenName"),
        row.GetDateTimeOffset("createdAt")!.Value,
        row.GetDateTimeOffset("lastSignInAt")!.Value);

    private string? Seal(string? text, string id, string column) => text is null ? null : keys.Seal(text, Place(id, column));

    private string? Open(TableEntity row, string column) => row.GetString(column) is { } text ? keys.Open(text, Place(row.PartitionKey, column)) : null;

    private static string Place(string id, string column) => $"People/{id}/person/{column}";
}
