using Azure;
using DiiaQr.Domain;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Trust;
using DiiaQr.Kep;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// Queue <c>deliver-share</c>: claims the share, decides from the stored bytes how far they can be trusted, hands the
/// mail over, records. A message is only a nudge: whoever loses the claim has nothing to do.
/// </summary>
public sealed partial class DeliverShare(
    Shares shares, SharedFiles files, QrLinks links, Branches branches, ShareLog shareLog, ShareSecrets secrets, TrustLists trust, IMailSender mail,
    StorageClients storage, Settings settings, TimeProvider clock, ILogger<DeliverShare> log)
{
    /// <summary>A mail may have 10 MB, which in base64 are 7.</summary>
    public const int MostInMail = 7 << 20;

    public const string InternalError = "internal-error";

    public static async Task<ContentHttpResult> Handle(Nudge nudge, DeliverShare deliver, CancellationToken stop)
    {
        await deliver.Run(nudge.Id, stop);
        return TriggerAnswer.Done;
    }

    private async Task Run(string id, CancellationToken stop)
    {
        if (await shares.Find(id, stop) is not var (found, version)) return;
        if (found.Work.Claim(clock.GetUtcNow(), Share.Lease) is not { } claim) return;
        var share = found with { Work = claim };
        if (await shares.TrySave(share, version, stop) is not { } claimed) return;

        var after = await AttemptOrGiveBack(share, claimed, stop);
        if (await shares.TrySave(after, claimed, stop) is null)
        {
            Log.LeaseLost(log, id);
            return;
        }

        await shareLog.Write(after, stop);
        if (after.DocumentsDieAt <= clock.GetUtcNow()) await files.Remove(id, after.Folder, stop);
        if (after.Work.NextAttemptAt is { } next) await Remind(id, next, stop);
        Log.Attempted(log, id, after.Work.Attempt, after.State, after.Work.Reason);
    }

    /// <summary>An outage goes on the ladder. After a bug the share is given back, so that the host's repeats find it, and in the end its poison queue.</summary>
    private async Task<Share> AttemptOrGiveBack(Share share, ETag claimed, CancellationToken stop)
    {
        try
        {
            return await Attempt(share, stop);
        }
        catch (Exception failure) when (failure.IsStorageFailure())
        {
            return Later(share, "storage-unavailable");
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            await shares.TrySave(share with { Work = share.Work.Release(clock.GetUtcNow(), InternalError) }, claimed, stop);
            throw;
        }
    }

    private async Task<Share> Attempt(Share share, CancellationToken stop)
    {
        if (share.Work.Attempt > Work.MostAttempts) return share with { Work = share.Work.GiveUp(InternalError) };
        if (await trust.Seals(stop) is not { } seals) return Later(share, "trust-list-missing");
        if (await links.Find(share.QrId, stop) is not { } link) return share with { Work = share.Work.GiveUp("qr-unknown") };
        // Whither is the branch's own word at this moment: the snapshot may be older, and that of a dead code is.
        if (await branches.Find(share.OrganisationId, share.BranchId, stop) is not { Branch: var branch }) return share with { Work = share.Work.GiveUp("branch-removed") };
        if (!branch.CanReceive) return Later(share, "branch-email-unconfirmed");
        var stored = new List<(SharedFile File, byte[] Bytes, Verification Check)>();
        if (await trust.PolicyAt(share.Work.AcceptedAt, stop) is not { } policy) return Later(share, "trust-list-missing"); // not the citizen's fault
        foreach (var file in share.Files)
        {
            var bytes = await files.Read(share, file, stop);
            stored.Add((file, bytes, Verifier.Verify(bytes, null, policy)));
        }

        List<Verification> checks = [.. stored.Select(part => part.Check)];
        var (line, refusal) = ShareVerdict.Of(checks, seals, settings.AllowUnsealed);
        if (line is null) return share with { Work = share.Work.GiveUp(refusal!) };

        var attachments = Attachments(stored);
        var byLink = attachments.Sum(attachment => attachment.Content.Length) > MostInMail;
        var letter = new ShareLetter(
            share.Id, branch.Details.Email.Value, link.Card, line, secrets.MatchingCodeOf(share.Id), SignerName.Of(checks), share.Work.AcceptedAt,
            DateOnly.FromDateTime(KyivTime.Of(share.Work.AcceptedAt).Date).AddDays(link.Card.RetentionDays),
            [.. link.Card.Documents.Where(document => share.DocumentCodes.Contains(document.Code)).Select(document => document.Name)],
            byLink ? new(new($"{settings.SiteUrl}/api/v1/downloads/{secrets.DownloadTokenOf(share.Id)}"), share.LinkEndsAt) : null,
            RevocationKnown: checks.SelectMany(check => check.Signers).All(signer => signer.Revocation is not Revocation.Unknown));
        return await mail.Send(letter.Compose(attachments), stop) switch
        {
            MailOutcome.Taken => share with { Work = share.Work.Succeed(), ByLink = byLink },
            MailOutcome.Refused refused => share with { Work = share.Work.GiveUp(refused.Reason) },
            MailOutcome.TryLater { NotBefore: { } until } later => share with { Work = share.Work.Defer(until, later.Reason) },
            MailOutcome.TryLater later => Later(share, later.Reason),
            _ => throw new InvalidOperationException("An outcome nobody has heard of."),
        };
    }

    private Share Later(Share share, string reason) => share with { Work = share.Work.Reschedule(clock.GetUtcNow(), reason) };

    /// <summary>Each document once as PDF, and beside it what Diia sealed and what its owner signed.</summary>
    private static List<Attachment> Attachments(IReadOnlyList<(SharedFile File, byte[] Bytes, Verification Check)> stored)
    {
        var attachments = new List<Attachment>();
        foreach (var (document, number) in stored.GroupBy(part => part.File.Code).Select((document, index) => (document, index + 1)))
        {
            attachments.Add(new(EnclosureNames.Pdf(number, document.Key), "application/pdf", document.First().Check.Content));
            foreach (var (file, bytes, _) in document)
                attachments.Add(new(EnclosureNames.Signature(number, file), "application/pkcs7-signature", bytes));
        }

        return attachments;
    }

    /// <summary>The sweep would find it too; a message is sooner.</summary>
    private async Task Remind(string id, DateTimeOffset next, CancellationToken stop)
    {
        var delay = next - clock.GetUtcNow();
        try
        {
            await storage.Queue(StorageNames.Queues.DeliverShare).SendMessageAsync(Nudge.Write(id), delay > TimeSpan.Zero ? delay : TimeSpan.Zero, cancellationToken: stop);
        }
        catch (Exception failure) when (failure.IsStorageFailure())
        {
            Log.NotEnqueued(log, id, failure.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Share {Share}, attempt {Attempt}: {State} ({Reason})")]
        public static partial void Attempted(ILogger log, string share, int attempt, ShareState state, string? reason);

        [LoggerMessage(2, LogLevel.Warning, "Share {Share} was taken over by another attempt before this one was recorded")]
        public static partial void LeaseLost(ILogger log, string share);

        [LoggerMessage(3, LogLevel.Warning, "Share {Share} could not be enqueued ({Failure}); the sweep will")]
        public static partial void NotEnqueued(ILogger log, string share, string failure);
    }
}
