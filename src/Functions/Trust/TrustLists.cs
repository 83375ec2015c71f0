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
/// needs no restart. While storage does not answer, or what stands there cannot be read, the list last read stays in force.
/// </summary>
public sealed partial class TrustLists(
    StorageClients storage, RevocationLists revocations, Settings settings, TimeProvider clock, ILogger<TrustLists> log) : IDisposable
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
        if (held.Last.IsFresh(clock.GetUtcNow())) return held.Last.List;
        // While one caller asks, the others go on with what is held; they wait only for the very first list.
        if (!await held.Turn.WaitAsync(held.Last.List is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, stop)) return held.Last.List;
        try
        {
            if (!held.Last.IsFresh(clock.GetUtcNow()))
                held.Last = await Ask(held.Last, storage.Evidence(StorageNames.EvidenceContainers.Trust).GetBlobClient(blob), stop) with { AskedAt = clock.GetUtcNow() };
            return held.Last.List;
        }
        finally
        {
            held.Turn.Release();
        }
    }

    private async Task<Answer> Ask(Answer last, BlobClient blob, CancellationToken stop)
    {
        try
        {
            var conditions = last.ETag is { } known ? new BlobRequestConditions { IfNoneMatch = known } : null;
            var answer = await blob.DownloadContentAsync(conditions, stop);
            return answer.GetRawResponse().Status == 304 ? last : last with { List = Parse(blob.Name, answer.Value.Content.ToMemory()) ?? last.List, ETag = answer.Value.Details.ETag };
        }
        catch (RequestFailedException unchanged) when (unchanged.Status == 304)
        {
            return last;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return Answer.None;
        }
        catch (Exception failed) when (last.List is not null && (failed is RequestFailedException || failed.IsStorageFailure()))
        {
            Log.NotAsked(log, blob.Name, failed.GetType().Name, (failed as RequestFailedException)?.Status);
            return last;
        }
    }

    private TrustList? Parse(string name, ReadOnlyMemory<byte> content)
    {
        var list = TrustList.Read(content, out var skipped);
        if (list.Count == 0) Log.Unreadable(log, name, skipped.Count);
        else if (skipped.Count > 0) Log.Skipped(log, name, skipped.Count, list.Count);
        return list.Count == 0 ? null : list;
    }

    private sealed class Held
    {
        private volatile Answer last = Answer.None;

        public SemaphoreSlim Turn { get; } = new(1);

        /// <summary>Replaced as a whole, so that whoever does not wait for the turn reads parts that belong together.</summary>
        public Answer Last
        {
            get => last;
            set => last = value;
        }
    }

    private sealed record Answer(TrustList? List, ETag? ETag, DateTimeOffset AskedAt)
    {
        public static Answer None { get; } = new(null, null, DateTimeOffset.MinValue);

        public bool IsFresh(DateTimeOffset now) => List is not null && now - AskedAt < AskedEvery;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The list {Name} holds no certificate that can be read ({Skipped} parts skipped); the one last read stays in force")]
        public static partial void Unreadable(ILogger log, string name, int skipped);

        [LoggerMessage(2, LogLevel.Warning, "Of the list {Name} {Skipped} parts cannot be read and are skipped; {Count} certificates are taken")]
        public static partial void Skipped(ILogger log, string name, int skipped, int count);

        [LoggerMessage(3, LogLevel.Warning, "The list {Name} could not be asked for ({Type}, {Status}); the one last read stays in force")]
        public static partial void NotAsked(ILogger log, string name, string type, int? status);
    }
}
