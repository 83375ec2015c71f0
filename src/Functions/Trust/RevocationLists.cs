using System.Formats.Asn1;
using Azure;
using Azure.Storage.Blobs.Models;
using DiiaQr.Functions.Storage;
using DiiaQr.Kep;

namespace DiiaQr.Functions.Trust;

/// <summary>
/// The authorities' lists of revoked certificates as they stand in Blob, container <c>trust</c>, <c>crl/*.crl</c> in DER.
/// Asked again every minute; a list is read again only when it has changed. One that cannot be read is skipped and said;
/// while storage does not answer, those last read stay in force.
/// </summary>
public sealed partial class RevocationLists(StorageClients storage, TimeProvider clock, ILogger<RevocationLists> log) : IDisposable
{
    public const string Prefix = "crl/";
    private static readonly TimeSpan AskedEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim turn = new(1);
    private Dictionary<string, (ETag Version, Crl? List)> held = [];
    private DateTimeOffset? askedAt;

    public async Task<IReadOnlyList<Crl>> Read(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (askedAt is not { } asked || clock.GetUtcNow() - asked >= AskedEvery)
            {
                await Refresh(stop);
                askedAt = clock.GetUtcNow();
            }

            return [.. held.Values.Select(one => one.List).OfType<Crl>()];
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task Refresh(CancellationToken stop)
    {
        var container = storage.Evidence(StorageNames.EvidenceContainers.Trust);
        var now = new Dictionary<string, (ETag, Crl?)>();
        try
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Prefix, stop))
            {
                var version = blob.Properties.ETag!.Value;
                now[blob.Name] = held.TryGetValue(blob.Name, out var known) && known.Version == version
                    ? known
                    : (version, Parse(blob.Name, (await container.GetBlobClient(blob.Name).DownloadContentAsync(stop)).Value.Content.ToMemory()));
            }

            held = now;
        }
        catch (RequestFailedException failed)
        {
            Log.NotRead(log, failed.Status);
        }
    }

    private Crl? Parse(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            return Crl.Parse(content);
        }
        catch (AsnContentException)
        {
            Log.Skipped(log, name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The revocation list {Name} cannot be read and is skipped")]
        public static partial void Skipped(ILogger log, string name);

        [LoggerMessage(2, LogLevel.Warning, "The revocation lists could not be asked for ({Status}); those last read stay in force")]
        public static partial void NotRead(ILogger log, int status);
    }
}
