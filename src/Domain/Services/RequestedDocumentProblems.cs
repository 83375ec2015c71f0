namespace DiiaQr.Domain.Services;

public sealed record DocumentsMissing() : Problem("documents-missing", ProblemKind.Invalid, new(
    "Виберіть хоча б один документ.",
    "Choose at least one document.",
    "Wybierz co najmniej jeden dokument."));

public sealed record TooManyDocuments(int Count) : Problem("too-many-documents", ProblemKind.Invalid, new(
    $"Документів {Count}, а можна щонайбільше {RequestedDocuments.Limit}.",
    $"There are {Count} documents, at most {RequestedDocuments.Limit} are allowed.",
    $"Dokumentów jest {Count}, dozwolone jest najwyżej {RequestedDocuments.Limit}."));

public sealed record DocumentUnknown(string? DocumentCode) : Problem("document-unknown", ProblemKind.Invalid, new(
    $"Документа з кодом «{Show(DocumentCode)}» немає в каталозі.",
    $"The catalogue has no document with the code \"{Show(DocumentCode)}\".",
    $"W katalogu nie ma dokumentu o kodzie „{Show(DocumentCode)}”."))
{
    /// <summary>What a caller sends may be anything; a code is short and plain.</summary>
    private static string Show(string? code) =>
        new([.. (code ?? "").Take(40).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '?')]);
}

public sealed record DocumentRepeated(DocumentType Type) : Problem("document-repeated", ProblemKind.Invalid, new(
    $"Документ «{Type.NameUk}» указано двічі.",
    $"The document \"{Type.NameEn}\" is named twice.",
    $"Dokument „{Type.NamePl}” podano dwa razy."));
