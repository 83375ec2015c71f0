using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Sharing;

/// <summary>Takes the snapshot that a scan shows.</summary>
public static class LinkOfService
{
    public static QrLink Of(Organisation organisation, Branch branch, Service service) => new(
        service.Qr.Id,
        IsLive: true,
        organisation.Version + branch.Version + service.Version,
        organisation.Id,
        branch.Id,
        service.Id,
        new(
            organisation.Name.Value,
            branch.Details.Name.Value,
            branch.Details.Address.Value,
            branch.Details.Partner,
            service.Details.Name.Value,
            service.Details.LegalGround.Code,
            service.Details.Retention.Days,
            [.. service.Details.Documents.Items.Select(document => new CardDocument(document.Type.Code, document.Type.NameUk, document.Required))],
            service.Qr.Since,
            branch.CanReceive));
}
