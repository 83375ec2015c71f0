using DiiaQr.Domain;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Trust;
using DiiaQr.Functions.Upkeep;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// POST requests/{qr}/shares: takes what a citizen sends. Due row first, files and the share's row second, the queue
/// third; a repeat under the same trace id answers the same. For one document six storage operations: link, due row,
/// two files, share, message.
/// </summary>
public static partial class AcceptShare
{
    public const string TraceHeader = "X-Document-Request-Trace-Id";
    public const string Kind = "share";

    /// <summary>25 MB in base64 with line breaks are 36; beyond that there is room to read on and to say what is wrong.</summary>
    public const long MaxRequestBytes = 48_000_000;

    public static async Task<Results<Ok<AcceptedView>, ProblemAnswer>> Handle(
        string qr, HttpRequest request, QrIds ids, QrLinks links, ShareSecrets secrets, Shares shares, SharedFiles files, TrustLists trust,
        UploadSlots slots, Due due, StorageClients storage, Settings settings, NewId newId, TimeProvider clock, ILogger<Share> log, CancellationToken stop)
    {
        if (!ids.IsOurs(qr)) return new QrUnknown().ToHttp();
        var trace = TraceId.Parse(request.Headers[TraceHeader]);
        if (!trace.IsOk) return trace.Problem.ToHttp();
        if (Multipart.BoundaryOf(request) is not { } boundary) return new UnsupportedContentType().ToHttp();
        if (await links.Find(qr, stop) is not { } link) return new QrUnknown().ToHttp();
        if (!link.IsLive) return new QrNotValid().ToHttp();
        if (!link.Card.CanDeliver) return new DeliveriesNotSetUp().ToHttp();
        if (await trust.Seals(stop) is not { } seals) return new TrustListMissing().ToHttp();

        using var slot = slots.Take();
        if (slot is null) return new TooBusy().ToHttp();
        var now = clock.GetUtcNow();
        var id = secrets.IdOf(qr, trace.Value);
        var folder = newId();
        await due.Add(Kind, DueId(id, folder), now + ShareUpkeep.FirstLook, stop);
        var upload = new ShareUpload(files, id, folder, seals, settings.AllowUnsealed, now);
        using var tooLong = new CancellationTokenSource(ShareUpkeep.UploadEnds, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, tooLong.Token);
        var share = await Receive(upload, request, boundary, link, trace.Value, id, folder, now, either.Token);
        if (!share.IsOk)
        {
            if (upload.Files.Count > 0) await files.Remove(id, folder, stop);
            return share.Problem.ToHttp();
        }

        // The SDK repeats an insert whose answer was lost, and hears then that the row is there: it may be our own.
        if (!await shares.TryAdd(share.Value, stop) && (await shares.Find(id, stop))!.Value.Share is var first && first.Folder != folder)
        {
            await files.Remove(id, folder, stop);
            if (first.Fingerprint != share.Value.Fingerprint) return new TraceIdUsed().ToHttp();
        }

        await Enqueue(storage, id, log, stop);
        return TypedResults.Ok(new AcceptedView(true, id, secrets.SecretOf(id), secrets.MatchingCodeOf(id).Value));
    }

    /// <summary>Each upload has a due row of its own: what becomes of one says nothing of another under the same trace id.</summary>
    public static string DueId(string share, string folder) => $"{share}.{folder}";

    public static (string Share, string Folder) UploadOf(DueRow row) => row.Id.Split('.') is [var share, var folder] ? (share, folder) : throw new FormatException(row.Id);

    private static async Task<Result<Share>> Receive(
        ShareUpload upload, HttpRequest request, string boundary, QrLink link, TraceId trace, string id, string folder, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            await upload.Receive(new MultipartReader(boundary, request.Body), stop);
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return new UploadTooSlow();
        }
        catch (ShareTooLargeException)
        {
            await request.Body.CopyToAsync(Stream.Null, stop); // a sender who is cut off in the middle does not hear the answer
            return new ShareTooLarge();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return new MalformedRequest();
        }

        if (upload.Check(link.Card.Documents, trace) is { Count: > 0 } faults) return new ShareRefused(faults);
        return new Share(id, link.Id, link.OrganisationId, link.BranchId, link.ServiceId, upload.Fingerprint, folder, upload.Files, DiiaQr.Domain.Work.New(now));
    }

    private static async Task Enqueue(StorageClients storage, string id, ILogger log, CancellationToken stop)
    {
        try
        {
            await storage.Queue(StorageNames.Queues.DeliverShare).SendMessageAsync(Nudge.Write(id), stop);
        }
        catch (Exception failure) when (failure.IsStorageFailure())
        {
            Log.NotEnqueued(log, id, failure.GetType().Name); // The share is accepted; the sweep nudges it.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Share {Share} could not be enqueued ({Failure}); the sweep will")]
        public static partial void NotEnqueued(ILogger log, string share, string failure);
    }
}

/// <param name="Success">As Diia expects it.</param>
/// <param name="Secret">The key to <c>GET shares/{id}</c>, in the header <c>X-Share-Secret</c>.</param>
/// <param name="MatchingCode">The same code stands in the mail: the clerk and the citizen compare them.</param>
public sealed record AcceptedView(bool Success, string ShareId, string Secret, string MatchingCode);
