using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Services;
using DiiaQr.Domain.Sharing;

namespace DiiaQr.Contract;

/// <summary>What a schema says of a field beyond its type; the words are the docstring's where there are none here.</summary>
internal sealed record Field
{
    /// <summary>Of a request.</summary>
    public bool MayBeLeftOut { get; init; }

    public string? Description { get; init; }

    public string? Pattern { get; init; }

    public string? Format { get; init; }

    public bool IsBase64 { get; init; }

    public int? MaxLength { get; init; }

    public int? MaxItems { get; init; }

    public (int From, int To)? Range { get; init; }

    public IReadOnlyList<string>? OneOf { get; init; }

    /// <summary>Of a list.</summary>
    public Field? Items { get; init; }

    public static Field Optional { get; } = new() { MayBeLeftOut = true };
}

internal static class Fields
{
    private static readonly Field
        id = new() { Pattern = Patterns.Id },
        sha256 = new() { Pattern = Patterns.Sha256 },
        day = new() { Pattern = Patterns.Day },
        email = new() { Format = "email", MaxLength = EmailAddress.Limit },
        kind = new() { OneOf = [.. Enum.GetValues<OrganisationKind>().Select(KindName.Of)] },
        owner = new() { OneOf = ["own", "partner"] },
        ground = new() { OneOf = [.. LegalGround.All.Select(one => one.Code)] },
        documentCode = new() { OneOf = [.. DocumentCatalogue.Shipped.All.Select(type => type.Code)] },
        shareState = new() { OneOf = Enum.GetNames<ShareState>() },
        problemCode = new() { Pattern = Patterns.ProblemCode };

    public static IReadOnlyDictionary<string, Field> All { get; } = new Dictionary<string, Field>
    {
        ["SignInRequest.signature"] = new() { IsBase64 = true },

        ["ProfileRequest.email"] = email,

        ["RegisterRequest.kind"] = kind,
        ["RegisterRequest.name"] = new() { MaxLength = OrganisationName.Limit },
        ["OrganisationView.id"] = id,
        ["OrganisationView.kind"] = kind,
        ["OrganisationView.role"] = new() { OneOf = ["head", "manager"] },
        ["AccessionSummary.offerVersion"] = day,
        ["AccessionSummary.offerSha256"] = sha256,

        ["OfferView.version"] = day,
        ["OfferView.sha256"] = sha256,
        ["JoinRequest.offerVersion"] = day,
        ["JoinRequest.signature"] = new() { IsBase64 = true },
        ["StatementView.offerVersion"] = day,
        ["StatementView.offerSha256"] = sha256,
        ["EvidenceView.offerVersion"] = day,
        ["EvidenceView.offerSha256"] = sha256,
        ["EvidenceView.certificate"] = sha256,

        ["BranchRequest.name"] = new() { MaxLength = BranchName.Limit },
        ["BranchRequest.address"] = new() { MaxLength = Address.Limit },
        ["BranchRequest.email"] = email,
        ["BranchRequest.owner"] = owner with { MayBeLeftOut = true },
        ["BranchRequest.partnerName"] = new() { MayBeLeftOut = true, MaxLength = PartnerName.Limit },
        ["BranchView.id"] = id,
        ["BranchView.emailState"] = new() { OneOf = ["pending", "confirmed", "undeliverable"] },
        ["BranchView.owner"] = owner,
        ["CabinetBranchView.qrState"] = new() { OneOf = ["live", "email-unconfirmed"] },

        ["ServiceNameRequest.name"] = new() { Description = "As the head types it; a text of any length is judged." },
        ["ServiceRequest.name"] = new() { MaxLength = ServiceName.Limit },
        ["ServiceRequest.documents"] = new() { MaxItems = RequestedDocuments.Limit },
        ["ServiceRequest.legalGround"] = ground with { Description = "One of the six grounds of article 11 of Law 2297-VI." },
        ["ServiceRequest.retentionDays"] = new() { Range = (1, RetentionTerm.Limit) },
        ["DocumentRequest.code"] = documentCode,
        ["DocumentRequest.required"] = Field.Optional,
        ["DocumentTypeView.code"] = documentCode,
        ["ServiceView.id"] = id,
        ["ServiceView.branch"] = id,
        ["ServiceView.legalGround"] = ground,
        ["ServiceDocumentView.code"] = documentCode,

        ["QrView.id"] = new() { Pattern = Patterns.QrId },
        ["QrView.code"] = new() { Pattern = Patterns.HumanCode },
        ["QrView.link"] = new() { Format = "uri" },
        ["RotationRequest.qrId"] = new() { Pattern = Patterns.QrId },

        ["RequestView.code"] = new() { Pattern = Patterns.HumanCode },
        ["RequestedDocumentView.code"] = documentCode,
        ["AcceptedView.shareId"] = id,
        ["AcceptedView.matchingCode"] = new() { Pattern = Patterns.MatchingCode },
        ["ShareView.id"] = id,
        ["ShareView.state"] = shareState,
        ["ShareView.matchingCode"] = new() { Pattern = Patterns.MatchingCode },
        ["ShareView.documents"] = new() { Items = documentCode },
        ["ShareLogEntry.share"] = id,
        ["ShareLogEntry.state"] = shareState,
        ["ShareLogEntry.documents"] = new() { Items = documentCode },

        ["SignerView.capacity"] = new() { OneOf = ["seal", "sole-trader", "representative", "person"] },
        ["SignerView.timeSource"] = new() { OneOf = ["time-stamp", "receipt"] },
        ["SignerView.revocation"] = new() { OneOf = ["good", "revoked", "unknown"] },
        ["SignatureFaultView.code"] = problemCode,

        ["HealthView.status"] = new() { OneOf = ["ok", "incomplete"] },

        ["ProblemView.code"] = problemCode,
        ["FaultView.code"] = problemCode,
        ["FaultView.field"] = new() { Description = "Its path in the request: `documents.2.code`." },
    };
}
