using DiiaQr.Domain.Naming;

namespace DiiaQr.Domain.Services;

/// <summary>One purpose for which a branch asks for documents; it has one printed code.</summary>
/// <param name="Version">Grows with every change that a request card shows.</param>
/// <param name="SplitFrom">The service of several documents whose part this one is; <c>null</c> otherwise.</param>
public sealed record Service(
    string Id, string OrganisationId, string BranchId, ServiceDetails Details, ServiceQr Qr, DateTimeOffset CreatedAt, long Version, string? SplitFrom = null)
{
    public static Service New(string id, string organisationId, string branchId, ServiceDetails details, string qrId, DateTimeOffset now, string? splitFrom = null) =>
        new(id, organisationId, branchId, details, new(qrId, now), now, 1, splitFrom);

    /// <summary>The same service where nothing changes.</summary>
    public Service Change(ServiceDetails details) => details == Details ? this : this with { Details = details, Version = Version + 1 };

    public Service Rotate(string qrId, DateTimeOffset now) => this with { Qr = new(qrId, now), Version = Version + 1 };
}

/// <summary>What the head says of a service.</summary>
public sealed record ServiceDetails(ServiceName Name, RequestedDocuments Documents, LegalGround LegalGround, RetentionTerm Retention);

/// <param name="Since">When the code was made; the request card shows it.</param>
public sealed record ServiceQr(string Id, DateTimeOffset Since);
