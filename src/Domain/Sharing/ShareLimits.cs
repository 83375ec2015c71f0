namespace DiiaQr.Domain.Sharing;

/// <summary>Of decoded bytes: base64 and line breaks come on top.</summary>
public static class ShareLimits
{
    public const int Documents = 10;
    public const int DocumentBytes = 10 << 20;
    public const int ShareBytes = 25 << 20;
}

public sealed record DocumentTooLarge() : Problem("document-too-large", ProblemKind.TooLarge, new(
    "Документ завеликий: приймаємо до 10 МБ.",
    "The document is too large: up to 10 MB is accepted.",
    "Dokument jest za duży: przyjmujemy do 10 MB."));

public sealed record ShareTooLarge() : Problem("share-too-large", ProblemKind.TooLarge, new(
    "Документи разом завеликі: приймаємо до 25 МБ за один раз.",
    "Together the documents are too large: up to 25 MB is accepted at once.",
    "Dokumenty łącznie są za duże: przyjmujemy do 25 MB naraz."));

public sealed record DocumentEmpty() : Problem("document-empty", ProblemKind.Invalid, new(
    "Файл порожній.",
    "The file is empty.",
    "Plik jest pusty."));
