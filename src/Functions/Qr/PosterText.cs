namespace DiiaQr.Functions.Qr;

/// <summary>
/// What a poster says beside its QR code. Every text is validated already: it holds only characters that
/// <see cref="Poster.Covers"/>, in composed form (NFC).
/// </summary>
/// <param name="Partner">The community's partner that the branch belongs to, where it is not the community's own.</param>
/// <param name="Documents">Names of the documents asked for, in Ukrainian, optional ones marked by the caller.</param>
/// <param name="HumanCode">The short code that a person can read out, such as <c>K7QD-M2XW</c>.</param>
public sealed record PosterText(
    string Organisation,
    string Branch,
    string Address,
    string? Partner,
    string Service,
    IReadOnlyList<string> Documents,
    string HumanCode);
