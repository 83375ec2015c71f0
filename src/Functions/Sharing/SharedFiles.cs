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

    /// <summary>Removes one upload, and no other of the same share: that may be under way. Safe to repeat.</summary>
    public async Task Remove(string share, string folder, CancellationToken stop)
    {
        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{share}/{folder}/", stop))
            await Container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: stop);
    }

    private static string Name(string share, string folder, string blob) => $"{share}/{folder}/{blob}";
}
