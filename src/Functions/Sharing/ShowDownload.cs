using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// GET downloads/{token}: a page that asks. Mail scanners follow links; only a person presses the button, and only the
/// button's POST uses the link up.
/// </summary>
public static class ShowDownload
{
    public static async Task<Results<ContentHttpResult, ProblemAnswer>> Handle(string token, ShareSecrets secrets, Shares shares, TimeProvider clock, CancellationToken stop)
    {
        if (secrets.ShareOfToken(token) is not { } id || await shares.Find(id, stop) is not { Share: var share }) return new NothingHere().ToHttp();
        if (!share.MayBeFetched(clock.GetUtcNow())) return new DownloadUsed().ToHttp();
        return Pages.Ask(
            "Документи готові до завантаження",
            "Посилання спрацює один раз. Після завантаження копії буде вилучено з нашого сховища.",
            "Завантажити документи");
    }
}
