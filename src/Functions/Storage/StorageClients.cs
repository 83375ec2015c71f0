using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DiiaQr.Functions.Hosting;

namespace DiiaQr.Functions.Storage;

/// <summary>
/// One client per table, queue and container, made when first asked for. A setting that is a URL
/// (<c>https://{account}.{service}.core.windows.net</c>, <c>{service}</c> as it stands) means the managed identity;
/// anything else is a connection string.
/// </summary>
public sealed class StorageClients(Settings settings)
{
    private readonly ConcurrentDictionary<string, TableClient> tables = new();
    private readonly ConcurrentDictionary<string, QueueClient> queues = new();
    private readonly ConcurrentDictionary<string, BlobContainerClient> containers = new();
    private readonly Lazy<TokenCredential> identity = new(() => new DefaultAzureCredential());

    // Azure.Data.Tables makes its rows by reflection; the trimmer must keep the constructor of the one type we use.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(TableEntity))]
    public TableClient Table(string name) => tables.GetOrAdd(name, name => IsUrl(settings.StateStorage)
        ? new TableClient(Service(settings.StateStorage, "table"), settings.StoragePrefix + name, identity.Value)
        : new TableClient(settings.StateStorage, settings.StoragePrefix + name));

    public QueueClient Queue(string name) => queues.GetOrAdd(name, name =>
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }; // as host.json tells the host
        return IsUrl(settings.StateStorage)
            ? new QueueClient(new Uri(Service(settings.StateStorage, "queue"), settings.StoragePrefix + name), identity.Value, options)
            : new QueueClient(settings.StateStorage, settings.StoragePrefix + name, options);
    });

    public BlobContainerClient Shares(string container) => Container(settings.SharesStorage, container);

    public BlobContainerClient Evidence(string container) => Container(settings.EvidenceStorage, container);

    private BlobContainerClient Container(string account, string name) => containers.GetOrAdd(name, name => IsUrl(account)
        ? new BlobContainerClient(new Uri(Service(account, "blob"), settings.StoragePrefix + name), identity.Value)
        : new BlobContainerClient(account, settings.StoragePrefix + name));

    private static bool IsUrl(string setting) => setting.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static Uri Service(string url, string service) => new(url.Replace("{service}", service, StringComparison.Ordinal));
}
