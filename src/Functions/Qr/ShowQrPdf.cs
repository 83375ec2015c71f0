using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Qr;

/// <summary>GET …/services/{service}/qr.pdf: the poster for the counter.</summary>
public static class ShowQrPdf
{
    public static Task<Results<FileContentHttpResult, ProblemAnswer>> Handle(
        string organisation, string branch, string service, HttpResponse response, QrFiles files, QrIds ids, Settings settings, TimeProvider clock, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(KyivTime.Of(clock.GetUtcNow()).Date);
        return files.Answer(organisation, branch, service, new("pdf", "application/pdf", link => Poster.Render(settings.QrLinkTemplate + link.Id, Text(link, ids), today)), response, stop);
    }

    private static PosterText Text(QrLink link, QrIds ids) => new(
        link.Card.Organisation,
        link.Card.Branch,
        link.Card.Address,
        link.Card.Partner,
        link.Card.Purpose,
        [.. link.Card.Documents.Select(document => document.Required ? document.Name : $"{document.Name} (за бажанням)")],
        ids.HumanCodeOf(link.Id).Value);
}
