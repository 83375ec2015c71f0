using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Sharing;

/// <summary>A counter with a printed code, made directly in the store; the cabinet that makes them has tests of its own.</summary>
internal static class Counter
{
    public const string Organisation = "0193f0c0000070008000000000000001";
    public const string Branch = "0193f0c0000070008000000000000002";
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
        await app.Get<QrLinks>().Publish(new(id, true, 1, Organisation, Branch, "service", card), TestContext.Current.CancellationToken);
        await MoveTo(app, Email);
        return id;
    }

    /// <summary>The branch as it stands from now on.</summary>
    public static Task MoveTo(RunningApp app, string email, bool confirmed = true)
    {
        var details = new BranchDetails(BranchName.Parse("Бібліотека № 1").Value, Address.Parse("вул. Садова, 1").Value, EmailAddress.Parse(email).Value, new BranchOwner.Own());
        var branch = Domain.Organisations.Branch.New(Branch, Organisation, details, RunningApp.Start);
        return app.Get<StorageClients>().Table(StorageNames.Tables.Organisations).UpsertEntityAsync(
            Branches.ToRow(confirmed ? branch.ConfirmEmail() : branch), Azure.Data.Tables.TableUpdateMode.Replace, TestContext.Current.CancellationToken);
    }
}
