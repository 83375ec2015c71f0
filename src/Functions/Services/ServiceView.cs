namespace DiiaQr.Functions.Services;

/// <param name="LegalGround">A code of article 11 of Law 2297-VI.</param>
/// <param name="Advice">For a service of several documents: why it is better split; <c>null</c> otherwise.</param>
/// <param name="Split">Where to POST to split it; <c>null</c> where there is nothing to split.</param>
public sealed record ServiceView(
    string Id,
    string Branch,
    string Name,
    IReadOnlyList<ServiceDocumentView> Documents,
    string LegalGround,
    int RetentionDays,
    QrView Qr,
    string? Advice,
    string? Split,
    DateTimeOffset CreatedAt);

/// <param name="Name">In the caller's language.</param>
public sealed record ServiceDocumentView(string Code, string Name, bool Required);

/// <param name="Id">What a rotation names.</param>
/// <param name="Code">The short code printed under it.</param>
/// <param name="Link">What the printed code holds.</param>
public sealed record QrView(string Id, string Code, string Link, DateTimeOffset Since, string Svg, string Png, string Pdf);
