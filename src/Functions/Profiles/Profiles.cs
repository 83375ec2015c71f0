using Azure.Data.Tables;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.People;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Profiles;

/// <summary>Table <c>People</c>, row <c>profile</c> of the person's partition; every column of it that says something is sealed.</summary>
public sealed class Profiles(StorageClients storage, KeyRing keys)
{
    public const string Row = "profile";

    private TableClient Table => storage.Table(StorageNames.Tables.People);

    public async Task<Profile?> Find(string personId, CancellationToken stop) =>
        await Table.Find(personId, Row, stop) is { } row ? FromRow(row) : null;

    /// <summary>The latest one stays.</summary>
    public Task Save(Profile profile, CancellationToken stop) => Table.UpsertEntityAsync(ToRow(profile), TableUpdateMode.Replace, stop);

    internal TableEntity ToRow(Profile profile) => new(profile.PersonId, Row)
    {
        ["email"] = keys.Seal(profile.Email.Value, Place(profile.PersonId, "email")),
        ["phone"] = keys.Seal(profile.Phone.Value, Place(profile.PersonId, "phone")),
        ["passport"] = keys.Seal(profile.Passport.Value, Place(profile.PersonId, "passport")),
        ["savedAt"] = profile.SavedAt,
    };

    internal Profile FromRow(TableEntity row) => new(
        row.PartitionKey,
        EmailAddress.Stored(Open(row, "email")),
        PhoneNumber.FromE164(Open(row, "phone")),
        Passport.Stored(Open(row, "passport")),
        row.GetDateTimeOffset("savedAt")!.Value);

    private string Open(TableEntity row, string column) => keys.Open(row.GetString(column), Place(row.PartitionKey, column));

    private static string Place(string personId, string column) => $"People/{personId}/profile/{column}";
}
