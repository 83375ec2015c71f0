using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Sharing;

/// <summary>A counter with a printed code, made directly in the store; the cabinet that makes them has tests of its own.</summary>
internal static class Counter
{
    public const string Organisation = "0193f0c0000070008000000000000001";
    public const string Email = "reception@library.example";

    public static Task<string> With(RunningApp app, params string[] codes) => With(app, true, [.. codes.Select(code => (code, true))]);

    public static async Task<string> With(RunningApp app, bool canDeliver, params (string Code, bool Required)[] documents)
    {
        var id = app.Get<QrIds>().New();
        var card = new RequestCard(
            "Зразкова сільська рада", "Бібліотека № 1", "вул. Садова, 1, с. Зразкове", "Публічна бібліотека «Світанок»",
            "Запис до бібліотеки", "consent", 30,
            [.. documents.Select(document => new CardDocument(document.Code, DiiaQr.Domain.Services.DocumentCatalogue.Shipped.Find(document.Code)!.NameUk, document.Required))],
            RunningApp.Start, canDeliver);
        await app.Get<QrLinks>().Publish(new(id, true, 1, Organisation, "branch", "service", Email, card), TestContext.Current.CancellationToken);
        return id;
    }
}
