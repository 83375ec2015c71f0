using DiiaQr.Domain;
using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Services;

namespace DiiaQr.Functions.Services;

/// <param name="Name">Tells the citizen the purpose of processing.</param>
/// <param name="LegalGround">A code of article 11: <c>consent</c>, <c>law</c>, <c>contract</c>, <c>vital-interest</c>, <c>legal-obligation</c>, <c>legitimate-interest</c>.</param>
/// <param name="RetentionDays">After so many days the organisation deletes the copies.</param>
public sealed record ServiceRequest(string? Name, IReadOnlyList<DocumentRequest?>? Documents, string? LegalGround, int? RetentionDays)
{
    public Result<ServiceDetails> Read(Organisation organisation)
    {
        var faults = new Faults();
        var details = new ServiceDetails(
            faults.Take("name", OwnNumber.NotIn(organisation.Code, ServiceName.Parse(Name, DocumentCatalogue.Shipped, NameHolder.Of(organisation)))),
            faults.Take("documents", RequestedDocuments.Parse(DocumentCatalogue.Shipped, [.. (Documents ?? []).Select(document => (document?.Code, document?.Required ?? true))])),
            faults.Take("legalGround", Domain.Services.LegalGround.Parse(LegalGround)),
            faults.Take("retentionDays", RetentionTerm.Parse(RetentionDays)));
        return faults.Any ? faults.ToProblem() : details;
    }
}

/// <param name="Code">Of the catalogue.</param>
/// <param name="Required">Yes unless said otherwise.</param>
public sealed record DocumentRequest(string? Code, bool? Required);
