using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Sharing;

namespace DiiaQr.Contract.Slices;

internal static class MailedLinkSlice
{
    private const string Asks = "Mail scanners follow links, so that opening the page does nothing; its button posts to the same address.";

    private static readonly Answer Outdated = Answer.Page(410, "A page that says the link is out of date; also for a forged one.");

    public static Slice Slice { get; } = new("Mailed links", "Pages in Ukrainian that a browser meets by itself. Whoever has the link is whom it was mailed to.",
    [
        new(nameof(ShowBranchEmail), "Asks whether copies may come to this mailbox.",
            Answer.Page(200, "A page with a button, or that it is confirmed already."), Outdated)
        {
            Description = Asks,
            Refuses = [new NothingHere()],
        },
        new(nameof(ConfirmBranchEmail), "Confirms that copies may come to this mailbox.",
            Answer.Page(200, "Confirmed; safe to repeat."), Outdated),
        new(nameof(ShowDownload), "Asks whether to download documents that were too large for a mail.",
            Answer.Page(200, "A page with a button."),
            Answer.Page(404, "A page that says there is no such link."),
            Answer.Page(410, "A page that says the link has been used or is out of date."))
        {
            Description = Asks,
        },
        new(nameof(FetchDownload), "Downloads the documents, once; then they are deleted.",
            new Answer(200, "Each document as a PDF, and its signatures.", "application/zip"))
        {
            Description = "A transfer that breaks off gives the link back.",
            Refuses = [new NothingHere(), new DownloadUsed(), new DownloadUnderWay()],
        },
    ]);
}
