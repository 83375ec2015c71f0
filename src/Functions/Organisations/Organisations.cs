using Azure;
using Azure.Data.Tables;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// Table <c>Organisations</c>, row <c>org</c> of the organisation's partition. Its branches, services, members and log
/// stand in the same partition, so that what belongs together is written together.
/// </summary>
public sealed class Organisations(StorageClients storage, KeyRing keys)
{
    public const string Row = "org";

    public TableClient Table => storage.Table(StorageNames.Tables.Organisations);

    public async Task<(Organisation Organisation, ETag Version)?> Find(string id, CancellationToken stop) =>
        await Table.Find(id, Row, stop) is { } row ? (FromRow(row), row.ETag) : null;

    public Task<bool> TrySave(Organisation organisation, ETag version, CancellationToken stop) =>
        Table.TryReplace(ToRow(organisation), version, stop);

    /// <summary>The organisation and its head's member row, together. False if the organisation is there already.</summary>
    public Task<bool> TryAdd(Organisation organisation, CancellationToken stop) => Table.TryBatch(
    [
        new(TableTransactionActionType.Add, ToRow(organisation)),
        new(TableTransactionActionType.UpsertMerge, HeadRow(organisation.Id, organisation.HeadId)),
    ], stop);

    /// <summary>Who belongs here, from the organisation's side. Safe to repeat.</summary>
    public Task AddHead(string id, string personId, CancellationToken stop) =>
        Table.UpsertEntityAsync(HeadRow(id, personId), TableUpdateMode.Merge, stop);

    public static string MemberRowKey(string personId) => $"member:{personId}";

    private static TableEntity HeadRow(string id, string personId) => new(id, MemberRowKey(personId)) { ["role"] = "head" };

    internal TableEntity ToRow(Organisation organisation) => new(organisation.Id, Row)
    {
        ["kind"] = organisation.Kind.ToString(),
        ["code"] = keys.Seal(organisation.Code.Value, Place(organisation.Id)), // a ФОП's code is a person's number
        ["name"] = organisation.Name.Value,
        ["head"] = organisation.HeadId,
        ["createdAt"] = organisation.CreatedAt,
        ["version"] = organisation.Version,
        ["offerVersion"] = organisation.Accession?.OfferVersion,
        ["offerSha256"] = organisation.Accession?.OfferSha256,
        ["joinedAt"] = organisation.Accession?.At,
        ["evidence"] = organisation.Accession?.Evidence,
    };

    internal Organisation FromRow(TableEntity row) => new(
        row.PartitionKey,
        OrganisationCode.Stored(Enum.Parse<OrganisationKind>(row.GetString("kind")), keys.Open(row.GetString("code"), Place(row.PartitionKey))),
        OrganisationName.Stored(row.GetString("name")),
        row.GetString("head"),
        row.GetDateTimeOffset("createdAt")!.Value,
        row.GetDateTimeOffset("joinedAt") is { } at ? new(row.GetString("offerVersion"), row.GetString("offerSha256"), at, row.GetString("evidence")) : null,
        row.GetInt64("version")!.Value);

    private static string Place(string organisation) => $"Organisations/{organisation}/org/code";
}
