namespace DiiaQr.Domain.Sharing;

/// <summary>Whether what came is what was asked for: every required document, none that was not asked for.</summary>
public static class SharedSet
{
    /// <returns>Each fault at <c>documents.{code}</c>, all at once; empty when the set is right.</returns>
    public static IReadOnlyList<Fault> Check(IReadOnlyList<CardDocument> requested, IReadOnlyList<string> received)
    {
        if (received.Count == 0) return [new("documents", new NoDocuments())];
        return
        [
            .. requested.Where(document => document.Required && !received.Contains(document.Code))
                .Select(document => new Fault($"documents.{document.Code}", new DocumentMissing(document.Name))),
            .. received.Where(code => requested.All(document => document.Code != code))
                .Select(code => new Fault("documents", new DocumentNotRequested())),
        ];
    }
}

public sealed record NoDocuments() : Problem("share-empty", ProblemKind.Invalid, new(
    "У запиті немає жодного документа.",
    "There is no document in the request.",
    "W żądaniu nie ma żadnego dokumentu."));

/// <param name="Name">By the catalogue, in Ukrainian as the citizen sees it.</param>
public sealed record DocumentMissing(string Name) : Problem("document-missing", ProblemKind.Invalid, new(
    $"Бракує документа: {Name}. Без нього надіслати копії не можна.",
    $"A required document is missing: {Name}.",
    $"Brakuje wymaganego dokumentu: {Name}."));

public sealed record DocumentNotRequested() : Problem("document-not-requested", ProblemKind.Invalid, new(
    "Надіслано документ, якого не просили.",
    "A document was sent that was not asked for.",
    "Wysłano dokument, o który nie proszono."));
