using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace DiiaQr.Local.Emulators;

/// <summary>What a storage account should hold; the program itself makes none of it (in Azure, Bicep does).</summary>
public sealed record StorageLayout(IReadOnlyList<string> Tables, IReadOnlyList<string> Queues, IReadOnlyList<string> Containers);

/// <summary>Makes what is missing in the emulator.</summary>
public static class Storage
{
    public static async Task Make(string connectionString, StorageLayout names, CancellationToken stop)
    {
        await Tables.Make(connectionString, names.Tables, stop);
        var queues = new QueueServiceClient(connectionString);
        foreach (var queue in names.Queues)
            await queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: stop);
        var blobs = new BlobServiceClient(connectionString);
        foreach (var container in names.Containers)
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: stop);
    }
}
