namespace DiiaQr.Domain.Sharing;

/// <summary>What one signed file of a share says once its signatures have been computed.</summary>
/// <param name="Content">SHA-256 of the document inside, lower-case hex.</param>
public sealed record SignedPart(string Code, string Content, IReadOnlyList<PartSignature> Signatures);

/// <param name="IsSeal">An organisation's seal, by the certificate's own statement.</param>
/// <param name="IsKnownSeal">The seal is one of the configured issuers'.</param>
/// <param name="Signer">The same text for the same person: his national number, else the certificate.</param>
/// <param name="Rnokpp">The person's number where the certificate names it.</param>
public sealed record PartSignature(bool IsSeal, bool IsKnownSeal, string Signer, string? Rnokpp);
