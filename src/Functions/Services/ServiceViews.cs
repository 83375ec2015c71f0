using DiiaQr.Domain;
using DiiaQr.Domain.Services;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Qr;

namespace DiiaQr.Functions.Services;

/// <summary>Shows a service as the cabinet sees it, with its code and where the files of the code are.</summary>
public sealed class ServiceViews(QrIds ids, Settings settings)
{
    // In Diia a share fails as a whole when one of its documents is missing.
    private static readonly Sentence Advice = new(
        "Якщо в людини немає одного з документів, вона не зможе надіслати й решту. Розділіть послугу: на кожен документ — окремий QR-код.",
        "Whoever lacks one of the documents cannot send the others either. Split the service: one QR code for each document.",
        "Kto nie ma jednego z dokumentów, nie wyśle też pozostałych. Podziel usługę: osobny kod QR na każdy dokument.");

    public static string PathOf(Service service) => $"/api/v1/organisations/{service.OrganisationId}/branches/{service.BranchId}/services/{service.Id}";

    public ServiceView Of(Service service, string language)
    {
        var (path, documents) = (PathOf(service), service.Details.Documents);
        return new(
            service.Id,
            service.BranchId,
            service.Details.Name.Value,
            [.. documents.Items.Select(document => new ServiceDocumentView(document.Type.Code, document.Type.Name.In(language), document.Required))],
            service.Details.LegalGround.Code,
            service.Details.Retention.Days,
            new(service.Qr.Id, ids.HumanCodeOf(service.Qr.Id).Value, settings.QrLinkTemplate + service.Qr.Id, service.Qr.Since, $"{path}/qr.svg", $"{path}/qr.png", $"{path}/qr.pdf"),
            documents.AdviseToSplit ? Advice.In(language) : null,
            documents.AdviseToSplit ? $"{path}/split" : null,
            service.CreatedAt);
    }

    public IReadOnlyList<ServiceView> Of(IEnumerable<Service> services, string language) => [.. services.Select(service => Of(service, language))];
}
