using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Qr;

/// <summary>GET …/services/{service}/qr.png: the code as a picture, for documents and screens.</summary>
public static class ShowQrPng
{
    public static Task<Results<FileContentHttpResult, ProblemAnswer>> Handle(
        string organisation, string branch, string service, HttpResponse response, QrFiles files, Settings settings, CancellationToken stop) =>
        files.Answer(organisation, branch, service, new("png", "image/png", link => QrPng.Render(settings.QrLinkTemplate + link.Id)), response, stop);
}
