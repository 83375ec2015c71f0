using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Sharing;

/// <summary>Container <c>shares</c>: <c>{share}/{upload}/{file}</c>. Each upload has a folder of its own, so that a repeat never mixes with the first.</summary>
public sealed class SharedFiles(StorageClients storage)
{
    private BlobContainerClient Container => storage.Shares(StorageNames.SharesContainers.Shares);

    public Task Write(string share, string folder, string blob, ReadOnlyMemory<byte> content, CancellationToken stop) =>
        Container.GetBlobClient(Name(share, folder, blob)).UploadAsync(
            BinaryData.FromBytes(content), new BlobUploadOptions { TransferOptions = new() { MaximumConcurrency = 1, InitialTransferSize = ShareLimits.DocumentBytes } }, stop);

    public async Task<byte[]> Read(Share share, SharedFile file, CancellationToken stop)
    {
        var answer = await Container.GetBlobClient(Name(share.Id, share.Folder, file.Blob)).DownloadContentAsync(stop);
        return answer.Value.Content.ToArray();
    }

    /// <summary>Removes every upload of a share, or every one but the folder to keep. Safe to repeat.</summary>
    public async Task Remove(string share, CancellationToken stop, string? folder = null, string? keep = null)
    {
        var prefix = folder is null ? $"{share}/" : $"{share}/{folder}/";
        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, stop))
        {
            if (keep is not null && blob.Name.StartsWith($"{share}/{keep}/", StringComparison.Ordinal)) continue;
            await Container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: stop);
        }
    }

    private static string Name(string share, string folder, string blob) => $"{share}/{folder}/{blob}";
}
