namespace DiiaQr.Domain.Sharing;

/// <summary>
/// Each document needs the issuer's seal and its owner's signature over the same bytes, in one file or in two; the owner
/// is one person throughout.
/// </summary>
public static class DocumentPairs
{
    /// <param name="encrypted">Codes of which an encrypted file came: ignored beside a signed one, refused alone.</param>
    /// <param name="allowUnsealed">The installation passes documents on without Diia's seal.</param>
    /// <param name="number">The owner's number by the accompanying metadata, where they name one.</param>
    /// <returns>Every fault at once, each at <c>documents.{code}</c>; empty when all is well.</returns>
    public static IReadOnlyList<Fault> Check(IReadOnlyList<SignedPart> parts, IReadOnlyCollection<string> encrypted, bool allowUnsealed, string? number)
    {
        var faults = new List<Fault>();
        foreach (var code in encrypted.Where(code => parts.All(part => part.Code != code))) faults.Add(At(code, new EncryptedNotSupported()));
        foreach (var document in parts.GroupBy(part => part.Code))
        {
            var signatures = document.SelectMany(part => part.Signatures).ToList();
            var seals = signatures.Where(signature => signature.IsSeal).ToList();
            if (document.Select(part => part.Content).Distinct().Count() > 1) faults.Add(At(document.Key, new DocumentsDiffer()));
            else if (seals.Count > 1 || document.Count() > 2 || signatures.Count - seals.Count > 1 && Owners(signatures).Count == 1) faults.Add(At(document.Key, new DocumentSentTwice()));
            if (seals.Count == 0 && !allowUnsealed) faults.Add(At(document.Key, new DocumentNotSealed()));
            if (seals.Any(seal => !seal.IsKnownSeal) && !allowUnsealed) faults.Add(At(document.Key, new SealNotRecognised()));
            if (signatures.Count == seals.Count) faults.Add(At(document.Key, new DocumentNotSigned()));
        }

        var owners = parts.SelectMany(part => part.Signatures).Where(signature => !signature.IsSeal).ToList();
        if (Owners(owners).Count > 1) faults.Add(new("documents", new SignersDiffer()));
        else if (number is not null && owners.Any(owner => owner.Rnokpp is { } own && own != number)) faults.Add(new("encodeData", new MetadataMismatch()));
        return faults;
    }

    private static HashSet<string> Owners(IEnumerable<PartSignature> signatures) =>
        [.. signatures.Where(signature => !signature.IsSeal).Select(signature => signature.Signer)];

    private static Fault At(string code, Problem problem) => new($"documents.{code}", problem);
}
