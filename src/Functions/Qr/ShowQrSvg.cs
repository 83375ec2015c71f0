using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Qr;

/// <summary>GET …/services/{service}/qr.svg: the code as a drawing, for print shops.</summary>
public static class ShowQrSvg
{
    public static Task<Results<FileContentHttpResult, ProblemAnswer>> Handle(
        string organisation, string branch, string service, HttpResponse response, QrFiles files, Settings settings, CancellationToken stop) =>
        files.Answer(organisation, branch, service, new("svg", "image/svg+xml", link => QrSvg.Render(settings.QrLinkTemplate + link.Id)), response, stop);
}
