using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Storage;
using DiiaQr.Kep;

namespace DiiaQr.Functions.Trust;

/// <summary>
/// The trusted certificates as they stand in Blob, container <c>trust</c>: <c>ca.p7b</c> (the central body's list, or a PEM
/// bundle) and <c>seals.pem</c> (the seals that documents may bear). Asked again every minute by ETag, so that a change
/// needs no restart; while storage does not answer, the list last read stays in force.
/// </summary>
public sealed class TrustLists(StorageClients storage, RevocationLists revocations, Settings settings, TimeProvider clock) : IDisposable
{
    public const string AuthoritiesBlob = "ca.p7b";
    public const string SealsBlob = "seals.pem";
    private static readonly TimeSpan AskedEvery = TimeSpan.FromMinutes(1);

    private readonly Held authorities = new();
    private readonly Held seals = new();

    /// <param name="receivedAt">Our own time, where the signature carries no time-stamp.</param>
    /// <returns><c>null</c> when there is no list yet.</returns>
    public async Task<Policy?> PolicyAt(DateTimeOffset receivedAt, CancellationToken stop) =>
        await Read(authorities, AuthoritiesBlob, stop) is not { } list ? null : new Policy(list, receivedAt)
        {
            Revocations = await revocations.Read(stop),
            RequireRevocation = settings.RequireRevocation,
        };

    /// <returns><c>null</c> when there is no list yet.</returns>
    public Task<TrustList?> Seals(CancellationToken stop) => Read(seals, SealsBlob, stop);

    public void Dispose()
    {
        authorities.Turn.Dispose();
        seals.Turn.Dispose();
    }

    private async Task<TrustList?> Read(Held held, string blob, CancellationToken stop)
    {
        if (held.IsFresh(clock.GetUtcNow())) return held.List;
        await held.Turn.WaitAsync(stop);
        try
        {
            if (held.IsFresh(clock.GetUtcNow())) return held.List;
            await Refresh(held, storage.Evidence(StorageNames.EvidenceContainers.Trust).GetBlobClient(blob), stop);
            held.AskedAt = clock.GetUtcNow();
            return held.List;
        }
        finally
        {
            held.Turn.Release();
        }
    }

    private static async Task Refresh(Held held, BlobClient blob, CancellationToken stop)
    {
        try
        {
            var conditions = held.ETag is { } known ? new BlobRequestConditions { IfNoneMatch = known } : null;
            var answer = await blob.DownloadContentAsync(conditions, stop);
            if (answer.GetRawResponse().Status == 304) return;
            held.List = TrustList.Read(answer.Value.Content.ToMemory(), out _);
            held.ETag = answer.Value.Details.ETag;
        }
        catch (RequestFailedException unchanged) when (unchanged.Status == 304)
        {
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            (held.List, held.ETag) = (null, null);
        }
        catch (RequestFailedException) when (held.List is not null)
        {
        }
    }

    private sealed class Held
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public TrustList? List { get; set; }

        public ETag? ETag { get; set; }

        public DateTimeOffset? AskedAt { get; set; }

        public bool IsFresh(DateTimeOffset now) => List is not null && AskedAt is { } asked && now - asked < AskedEvery;
    }
}
