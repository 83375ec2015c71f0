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
    private volatile Known known = new([], DateTimeOffset.MinValue);

    public async Task<IReadOnlyList<Crl>> Read(CancellationToken stop)
    {
        // While one caller asks, the others go on with what is held; they wait only for the very first answer.
        var patience = known.AskedAt == DateTimeOffset.MinValue ? Timeout.InfiniteTimeSpan : TimeSpan.Zero;
        if (!IsFresh && await turn.WaitAsync(patience, stop))
        {
            try
            {
                if (!IsFresh) known = new(await Ask(known.Lists, stop), clock.GetUtcNow());
            }
            finally
            {
                turn.Release();
            }
        }

        return [.. known.Lists.Values.Select(one => one.List).OfType<Crl>()];
    }

    public void Dispose() => turn.Dispose();

    private bool IsFresh => clock.GetUtcNow() - known.AskedAt < AskedEvery;

    private async Task<Dictionary<string, (ETag Version, Crl? List)>> Ask(Dictionary<string, (ETag Version, Crl? List)> held, CancellationToken stop)
    {
        var container = storage.Evidence(StorageNames.EvidenceContainers.Trust);
        var now = new Dictionary<string, (ETag, Crl?)>();
        try
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Prefix, stop))
            {
                var version = blob.Properties.ETag!.Value;
                now[blob.Name] = held.TryGetValue(blob.Name, out var same) && same.Version == version
                    ? same
                    : (version, Parse(blob.Name, (await container.GetBlobClient(blob.Name).DownloadContentAsync(stop)).Value.Content.ToMemory()));
            }

            return now;
        }
        catch (Exception failed) when (failed is RequestFailedException || failed.IsStorageFailure())
        {
            Log.NotRead(log, failed.GetType().Name, (failed as RequestFailedException)?.Status);
            return held;
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

    /// <summary>Replaced as a whole, so that whoever does not wait for the turn reads parts that belong together.</summary>
    private sealed record Known(Dictionary<string, (ETag Version, Crl? List)> Lists, DateTimeOffset AskedAt);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The revocation list {Name} cannot be read and is skipped")]
        public static partial void Skipped(ILogger log, string name);

        [LoggerMessage(2, LogLevel.Warning, "The revocation lists could not be asked for ({Type}, {Status}); those last read stay in force")]
        public static partial void NotRead(ILogger log, string type, int? status);
    }
}
