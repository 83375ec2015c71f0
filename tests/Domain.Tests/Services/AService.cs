using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Services;

internal static class AService
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static RequestedDocuments Documents(params (string Code, bool Required)[] documents) =>
        RequestedDocuments.Parse(DocumentCatalogue.Shipped, [.. documents.Select(document => ((string?)document.Code, document.Required))]).Value;

    public static ServiceDetails Details(string name = "Оренда автомобіля", RequestedDocuments? documents = null) => new(
        ServiceName.Parse(name, DocumentCatalogue.Shipped).Value,
        documents ?? Documents(("driver-license", true)),
        LegalGround.Parse("contract").Value,
        RetentionTerm.Parse(30).Value);

    public static Service New(ServiceDetails? details = null) => Service.New("service", "organisation", "branch", details ?? Details(), "qr", Noon);
}
