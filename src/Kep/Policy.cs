namespace DiiaQr.Kep;

/// <summary>What a signature must meet, and when it was received.</summary>
/// <param name="Trust">Whom we trust; <c>null</c> checks structure, digests and signature maths only.</param>
/// <param name="ReceivedAt">The server's own time of receipt. The signer's claimed time is never used: it can be back-dated.</param>
public sealed record Policy(TrustList? Trust, DateTimeOffset ReceivedAt)
{
    public bool RequireQualified { get; init; } = true;

    public bool RequireNonRepudiation { get; init; } = true;

    /// <summary>
    /// CAdES-BES: a signed attribute names the certificate. Without it plain CMS passes, even with no signed attributes at all,
    /// and then the attributes of one signature can be passed off as the document of another.
    /// </summary>
    public bool RequireSigningCertificate { get; init; } = true;

    /// <summary>CRLs at hand, beside what the message brings. Each counts only as its issuer signed it.</summary>
    public IReadOnlyList<Crl> Revocations { get; init; } = [];

    /// <summary>Refuses where nothing says whether the certificate was revoked. A revoked one is refused in any case.</summary>
    public bool RequireRevocation { get; init; }

    /// <summary>How far the signer's clock may run ahead of ours.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(10);

    public int MaxBytes { get; init; } = 64 << 20;
}
