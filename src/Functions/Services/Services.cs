using Azure;
using Azure.Data.Tables;
using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Services;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Services;

/// <summary>
/// Rows <c>service:{id}</c> of the organisation's partition, each with <c>service-name:{branch}:{hash}</c> in the same
/// batch: a name means one service of a branch.
/// </summary>
public sealed class Services(StorageClients storage, KeyRing keys)
{
    private TableClient Table => storage.Table(StorageNames.Tables.Organisations);

    public async Task<(Service Service, ETag Version)?> Find(string organisation, string branch, string id, CancellationToken stop) =>
        Ids.IsId(id) && await Table.Find(organisation, RowKey(id), stop) is { } row && FromRow(row) is var service && service.BranchId == branch ? (service, row.ETag) : null;

    public async Task<Service?> FindByName(string organisation, string branch, ServiceName name, CancellationToken stop) =>
        await Table.Find(organisation, NameRowKey(branch, name), stop) is { } row ? (await Find(organisation, branch, row.GetString("service"), stop))?.Service : null;

    /// <summary>Those of one branch, in the order of their making.</summary>
    public async Task<IReadOnlyList<Service>> List(string organisation, string branch, CancellationToken stop)
    {
        var (from, below) = (RowKey(""), "service;"); // the first key past every one with the prefix
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {organisation} and RowKey ge {from} and RowKey lt {below} and branch eq {branch}");
        return await Read(filter, stop);
    }

    /// <summary>Those of every branch.</summary>
    public async Task<IReadOnlyList<Service>> List(string organisation, CancellationToken stop)
    {
        var (from, below) = (RowKey(""), "service;");
        return await Read(TableClient.CreateQueryFilter($"PartitionKey eq {organisation} and RowKey ge {from} and RowKey lt {below}"), stop);
    }

    /// <summary>False if the name is taken, or the branch has changed since it was read: it must not be removed while a service moves in.</summary>
    public Task<bool> TryAdd(Service service, ETag branchVersion, CancellationToken stop) => Table.TryBatch(
        [.. Add(service), new(TableTransactionActionType.UpdateMerge, new TableEntity(service.OrganisationId, Branches.RowKey(service.BranchId)), branchVersion)], stop);

    /// <summary>False if the service has changed since it was read, or its new name is taken.</summary>
    public Task<bool> TrySave(Service service, Service before, ETag version, CancellationToken stop)
    {
        List<TableTransactionAction> batch = [new(TableTransactionActionType.UpdateReplace, ToRow(service), version)];
        if (service.Details.Name.Key != before.Details.Name.Key)
        {
            batch.Add(new(TableTransactionActionType.Delete, NameRow(before), ETag.All));
            batch.Add(new(TableTransactionActionType.Add, NameRow(service)));
        }

        return Table.TryBatch(batch, stop);
    }

    /// <summary>False if the service has changed since it was read.</summary>
    public Task<bool> TryRemove(Service service, ETag version, CancellationToken stop) => Table.TryBatch([.. Remove(service, version)], stop);

    /// <summary>The parts in the whole's place, all or nothing. False if the whole has changed since it was read, or a name is taken.</summary>
    public Task<bool> TrySplit(Service whole, ETag version, IReadOnlyList<Service> parts, CancellationToken stop) =>
        Table.TryBatch([.. Remove(whole, version), .. parts.SelectMany(Add)], stop);

    internal static string RowKey(string id) => $"service:{id}";

    internal string NameRowKey(string branch, ServiceName name) => $"service-name:{branch}:{keys.DeriveId("service-name", name.Key)}";

    /// <summary>Documents are written as <c>passport taxpayer-card?</c>; the question mark says that one may be left out.</summary>
    internal static TableEntity ToRow(Service service) => new(service.OrganisationId, RowKey(service.Id))
    {
        ["branch"] = service.BranchId,
        ["name"] = service.Details.Name.Value,
        ["documents"] = string.Join(' ', service.Details.Documents.Items.Select(document => document.Required ? document.Type.Code : document.Type.Code + "?")),
        ["legalGround"] = service.Details.LegalGround.Code,
        ["retentionDays"] = service.Details.Retention.Days,
        ["qr"] = service.Qr.Id,
        ["qrSince"] = service.Qr.Since,
        ["createdAt"] = service.CreatedAt,
        ["version"] = service.Version,
        ["splitFrom"] = service.SplitFrom,
    };

    internal static Service FromRow(TableEntity row) => new(
        row.RowKey["service:".Length..],
        row.PartitionKey,
        row.GetString("branch"),
        new(
            ServiceName.Stored(row.GetString("name")),
            RequestedDocuments.Stored(DocumentCatalogue.Shipped, row.GetString("documents").Split(' ').Select(document => (document.TrimEnd('?'), !document.EndsWith('?')))),
            LegalGround.Stored(row.GetString("legalGround")),
            RetentionTerm.Stored(row.GetInt32("retentionDays")!.Value)),
        new(row.GetString("qr"), row.GetDateTimeOffset("qrSince")!.Value),
        row.GetDateTimeOffset("createdAt")!.Value,
        row.GetInt64("version")!.Value,
        row.GetString("splitFrom"));

    private async Task<IReadOnlyList<Service>> Read(string filter, CancellationToken stop)
    {
        var services = new List<Service>();
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) services.Add(FromRow(row));
        return services;
    }

    private IEnumerable<TableTransactionAction> Add(Service service) =>
        [new(TableTransactionActionType.Add, ToRow(service)), new(TableTransactionActionType.Add, NameRow(service))];

    private IEnumerable<TableTransactionAction> Remove(Service service, ETag version) =>
        [new(TableTransactionActionType.Delete, ToRow(service), version), new(TableTransactionActionType.Delete, NameRow(service), ETag.All)];

    private TableEntity NameRow(Service service) => new(service.OrganisationId, NameRowKey(service.BranchId, service.Details.Name)) { ["service"] = service.Id };
}
