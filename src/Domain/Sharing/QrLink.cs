namespace DiiaQr.Domain.Sharing;

/// <summary>What a printed code leads to: one row, so that a scan is one point read.</summary>
/// <param name="Version">The sum of the versions of organisation, branch and service: a snapshot never replaces a later one.</param>
public sealed record QrLink(
    string Id,
    bool IsLive,
    long Version,
    string OrganisationId,
    string BranchId,
    string ServiceId,
    RequestCard Card)
{
    /// <summary>Whether this snapshot may stand in <paramref name="stored"/>'s place: later, and the stored code is not dead.</summary>
    public bool MayReplace(QrLink stored) => stored.IsLive && Version > stored.Version;
}
