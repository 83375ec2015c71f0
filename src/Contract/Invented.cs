using System.Security.Cryptography;
using System.Text;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Services;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Services;
using DiiaQr.Functions.Sharing;

namespace DiiaQr.Contract;

/// <summary>One invented organisation, the same in every example. What a request shows is read by the domain, so that it would be accepted.</summary>
internal static class Invented
{
    public const string Base64 = "MIIJ0wYJKoZIhvcNAQcCoIIJxDCCCcACAQExDzANBglghkgBZQMEAgEF…";
    public const string Person = "Вигаданий Іван Тестович";
    public const string PersonNumber = "********17";
    public const string QrId = "mfrggzdfmztwq2lkonxw24dv";
    public const string HumanCode = "K7QD-M2XW";
    public const string ShareId = "7d0b8f6b6a3f4c6e9c0d2f5e81a4b3c7";
    public const string MatchingCode = "482 913";

    private const string Language = "en";

    /// <summary>Whoever asks for these examples reads English.</summary>
    public static HttpRequest English { get; } = new DefaultHttpContext { Request = { Headers = { AcceptLanguage = Language } } }.Request;

    public static DateTimeOffset Morning { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static OfferView Offer { get; } = OfferOf("# Публічна оферта\n\nВласник закладу, який вивісив QR-код, …\n");

    public static RegisterRequest Register { get; } = new("community-council", "99000100", "Зразкова сільська рада");

    public static Organisation Registered { get; } = new(
        "5d2c9e0b7f3a41c8a6e49b1d0c7f2e35",
        OrganisationCode.Parse(KindName.Parse(Register.Kind).Value, Register.Code).Value,
        OrganisationName.Parse(Register.Name).Value,
        HeadId: "", Morning, null, 1);

    public static Organisation Joined { get; } = Registered.Join(new(Offer.Version, Offer.Sha256, Morning.AddMinutes(4), Evidence: ""));

    public static AccessionStatement Statement { get; } = new(Registered, Offer.Version, Offer.Sha256);

    public static BranchRequest Branch { get; } = new("Бібліотека № 1", "вул. Садова, 1, с. Зразкове", "library@hromada.example", "partner", "Публічна бібліотека «Світанок»");

    public static Branch AddedBranch { get; } = Domain.Organisations.Branch.New("019ab0f4c1d27c3e8f5a6b7c8d9e0f12", Joined.Id, Branch.Read(Joined).Value, Morning.AddMinutes(6));

    public static BranchView BranchView { get; } = BranchView.Of(AddedBranch, Language);

    public static BranchView ConfirmedBranchView { get; } = BranchView.Of(AddedBranch.ConfirmEmail(), Language);

    public static ServiceRequest Service { get; } = new("Запис до бібліотеки", [new("taxpayer-card", true)], "consent", 365);

    public static ServiceDetails ServiceDetails { get; } = Service.Read(Joined).Value;

    public static ServiceView ServiceView { get; } = ServiceOf("019ab0f6a3b47d5e9c1f2a3b4c5d6e7f", Service, QrId, HumanCode);

    public static RequestView Card { get; } = RequestView.Of(
        new(Joined.Name.Value, Branch.Name!, Branch.Address!, Branch.PartnerName, ServiceDetails.Name.Value, ServiceDetails.LegalGround.Code, ServiceDetails.Retention.Days,
            [.. ServiceDetails.Documents.Items.Select(document => new CardDocument(document.Type.Code, document.Type.NameUk, document.Required))], ServiceView.Qr.Since, true),
        Domain.Sharing.HumanCode.Parse(HumanCode).Value,
        Language);

    public static ServiceView ServiceOf(string id, ServiceRequest request, string qr, string code)
    {
        var details = request.Read(Joined).Value;
        var path = $"/api/v1/organisations/{Joined.Id}/branches/{AddedBranch.Id}/services/{id}";
        return new(
            id, AddedBranch.Id, details.Name.Value,
            [.. details.Documents.Items.Select(document => new ServiceDocumentView(document.Type.Code, document.Type.Name.In(Language), document.Required))],
            details.LegalGround.Code, details.Retention.Days,
            new(qr, code, $"https://diia.app/acquirers/offer-request/static/{qr}", Morning.AddMinutes(8), $"{path}/qr.svg", $"{path}/qr.png", $"{path}/qr.pdf"),
            Advice: null, Split: null, Morning.AddMinutes(8));
    }

    private static OfferView OfferOf(string text) => new("2026-11-01", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), text);
}
