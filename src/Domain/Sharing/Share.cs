namespace DiiaQr.Domain.Sharing;

/// <summary>
/// One citizen's submission: Received → Sending → Sent → Delivered | Bounced, or Undeliverable with a reason.
/// By SMTP Sent is the last word; a cloud medium reports further.
/// </summary>
public enum ShareState { Received, Sending, Sent, Delivered, Bounced, Undeliverable }

/// <param name="Id">Derived from QR id and trace id: a repeat is the same share.</param>
/// <param name="Fingerprint">Of the document codes and contents: the same trace id with other documents is a conflict.</param>
/// <param name="Folder">The upload that won, under <c>{id}/</c>; what else lies there is an orphan.</param>
/// <param name="Report">What the medium told later; <c>null</c> until then.</param>
/// <param name="ByLink">The documents were too large for a mail: a one-time link went instead.</param>
/// <param name="FetchingUntil">Somebody is downloading; if the download has not ended by then, it has died and the link works again.</param>
/// <param name="Fetched">When the last byte of a download had gone; <c>null</c> until then.</param>
public sealed record Share(
    string Id,
    string QrId,
    string OrganisationId,
    string BranchId,
    string ServiceId,
    string Fingerprint,
    string Folder,
    IReadOnlyList<SharedFile> Files,
    Work Work,
    ShareState? Report = null,
    bool ByLink = false,
    DateTimeOffset? FetchingUntil = null,
    DateTimeOffset? Fetched = null)
{
    /// <summary>An Undeliverable or Bounced share may be sent again so long; a link may be used so long.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(7);

    /// <summary>Longer than any mail server's time-outs: a second attempt never overlaps the first.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>What one download may take.</summary>
    public static readonly TimeSpan FetchTime = TimeSpan.FromMinutes(10);

    public ShareState State => Report ?? Work.State switch
    {
        WorkState.Waiting => ShareState.Received,
        WorkState.Claimed => ShareState.Sending,
        WorkState.Done => ShareState.Sent,
        _ => ShareState.Undeliverable,
    };

    /// <summary>When the documents must be gone; <c>null</c> while they are still needed for the first delivery.</summary>
    public DateTimeOffset? DocumentsDieAt => State switch
    {
        ShareState.Received or ShareState.Sending => null,
        ShareState.Sent or ShareState.Delivered when ByLink => Fetched ?? Later(FetchingUntil, LinkEndsAt),
        ShareState.Sent or ShareState.Delivered => Work.AcceptedAt,
        _ => Work.AcceptedAt + Term,
    };

    public DateTimeOffset LinkEndsAt => Work.AcceptedAt + Term;

    /// <summary>Whether the one-time link still works.</summary>
    public bool MayBeFetched(DateTimeOffset now) => ByLink && Fetched is null && Work.State is WorkState.Done && now < LinkEndsAt;

    public bool IsBeingFetched(DateTimeOffset now) => now < FetchingUntil;

    public IReadOnlyList<string> DocumentCodes => [.. Files.Select(file => file.Code).Distinct()];

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}

/// <summary>One signed file of a share: the PDF inside the signature of Diia or of the citizen.</summary>
/// <param name="Blob">Its name under the share's folder.</param>
/// <param name="Size">Decoded bytes.</param>
public sealed record SharedFile(string Code, string Blob, bool IsSeal, int Size);
