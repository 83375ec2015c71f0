using DiiaQr.Domain;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Sharing;

namespace DiiaQr.Contract.Slices;

internal static class CitizenSlice
{
    public static Slice Slice { get; } = new("Citizen", "What the Diia app calls for a citizen who has scanned a code.",
    [
        new(nameof(ShowRequest), "Shows what a scanned code asks for: who, why, which documents.",
            Answer.Json(200, "The request card, in the caller's language.", Invented.Card))
        {
            Description = "For each document it carries the sentence to show a citizen who does not have it, so that he reads it before he signs.",
            Refuses = [new QrUnknown(), new QrNotValid()],
        },
        new(nameof(AcceptShare), "Takes a citizen's documents, each sealed by Diia and signed by him.",
            Answer.Json(200, "Taken. The copies are mailed within moments; until then they are stored, and deleted afterwards.", new AcceptedView(true, Invented.ShareId, "yXH1p0V3cQm7sJ2bN9eR4g", Invented.MatchingCode)))
        {
            Description = "Whatever is wrong with a document is said at once, in `errors`, while the citizen still sees the screen; the first of the faults gives `code` and status. The same trace id again is answered the same.",
            Header = Forms.TraceId,
            Form = Forms.Share,
            Refuses =
            [
                new TraceIdMissing(), new TraceIdTooLong(), new TraceIdInvalid(), new MalformedRequest(), new UploadTooSlow(), new QrUnknown(), new QrNotValid(),
                new DeliveriesNotSetUp(), new TraceIdUsed(), new UnsupportedContentType(), new ShareTooLarge(), new RequestTooLarge(), new TrustListMissing(), new TooBusy(),
                .. new Problem[]
                {
                    new DocumentMissing("РНОКПП"), new DocumentNotRequested(), new DocumentEmpty(), new DocumentTooLarge(), new NotASignedFile(), new SignatureBroken(), new DocumentNotSealed(),
                    new SealNotRecognised(), new DocumentNotSigned(), new DocumentSentTwice(), new DocumentsDiffer(), new EncryptedNotSupported(), new NotAPdf(), new PdfActiveContent(),
                }.Select(problem => Refused("documents.taxpayer-card", problem)),
                Refused("documents", new NoDocuments()), Refused("documents", new SignersDiffer()), Refused("encodeData", new MetadataMismatch()),
            ],
        },
        new(nameof(ShowShare), "Shows how far a share has come, to whoever sent it.",
            Answer.Json(200, "Its state; `reason` says why it is late or could not be delivered.", new ShareView(
                Invented.ShareId, nameof(ShareState.Sent), null, Invented.Morning.AddHours(2), Invented.MatchingCode, ["taxpayer-card"])))
        {
            Refuses = [new NothingHere()],
        },
    ]);

    private static ShareRefused Refused(string field, Problem problem) => new([new(field, problem)]);
}
