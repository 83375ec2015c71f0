namespace DiiaQr.Domain.Sharing;

/// <summary>What a citizen sees after scanning, as it was when the organisation last changed it. Holds nothing about a person.</summary>
/// <param name="Partner">The community council's partner that serves here; <c>null</c> where the organisation serves itself.</param>
/// <param name="Purpose">The service's name: it tells the purpose of processing.</param>
/// <param name="LegalGround">A code of <c>LegalGround</c>.</param>
/// <param name="RetentionDays">After so many days the requester deletes the copies.</param>
/// <param name="Since">When this QR code was made.</param>
/// <param name="CanDeliver">False until the branch's e-mail is confirmed.</param>
public sealed record RequestCard(
    string Organisation,
    string Branch,
    string Address,
    string? Partner,
    string Purpose,
    string LegalGround,
    int RetentionDays,
    IReadOnlyList<CardDocument> Documents,
    DateTimeOffset Since,
    bool CanDeliver);

/// <param name="Code">Of the catalogue: <c>internal-passport</c>.</param>
/// <param name="Required">An optional one may be left out of the share.</param>
public sealed record CardDocument(string Code, string Name, bool Required);
