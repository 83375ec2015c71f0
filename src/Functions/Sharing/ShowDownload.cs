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
    public static async Task<ContentHttpResult> Handle(string token, ShareSecrets secrets, Shares shares, TimeProvider clock, CancellationToken stop)
    {
        if (secrets.ShareOfToken(token) is not { } id || await shares.Find(id, stop) is not { Share: var share }) return Unknown;
        if (!share.MayBeFetched(clock.GetUtcNow())) return Used;
        return Pages.Ask(
            "Документи готові до завантаження",
            "Посилання спрацює один раз. Після завантаження копії буде вилучено з нашого сховища.",
            "Завантажити документи");
    }

    private static ContentHttpResult Unknown => Pages.Say(
        "Такого посилання немає",
        "Можливо, його скопійовано не повністю: відкрийте його ще раз із листа.",
        StatusCodes.Status404NotFound);

    private static ContentHttpResult Used => Pages.Say(
        "Посилання більше не діє",
        "Його вже використано або його строк минув.",
        StatusCodes.Status410Gone);
}
