using DiiaQr.Domain;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace DiiaQr.Functions.Sharing;

/// <summary>Opens a document as a PDF and looks through all its objects for what acts by itself: scripts, launches, embedded files.</summary>
public static class PdfSafety
{
    // ISO 32000-1: 12.6.4.16 JavaScript, 12.6.4.5 Launch, 7.11.4 embedded files, 12.6.4.11 form submission, 13.2 multimedia.
    private static readonly HashSet<string> ActionTypes = ["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMediaExecute"];
    private static readonly HashSet<string> Keys = ["JS", "JavaScript", "EmbeddedFiles", "EmbeddedFile", "EF", "XFA", "RichMedia"];
    private const int MaxDepth = 100;

    public static Problem? Check(ReadOnlyMemory<byte> document)
    {
        if (!document.Span.StartsWith("%PDF-"u8)) return new NotAPdf();
        try
        {
            using var pdf = PdfDocument.Open(document.ToArray());
            if (pdf.NumberOfPages == 0) return new NotAPdf();
            return IsActive(pdf) ? new PdfActiveContent() : null;
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // A reader of hostile bytes fails in many ways; whichever it is, the document does not open.
            return new NotAPdf();
        }
    }

    private static bool IsActive(PdfDocument pdf)
    {
        foreach (var reference in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            if (IsActive(pdf.Structure.GetObject(reference).Data, 0)) return true;
        }

        return false;
    }

    private static bool IsActive(IToken token, int depth) => depth > MaxDepth || token switch
    {
        DictionaryToken dictionary => IsActive(dictionary.Data, depth),
        StreamToken stream => IsActive(stream.StreamDictionary.Data, depth),
        ArrayToken array => array.Data.Any(item => IsActive(item, depth + 1)),
        _ => false,
    };

    private static bool IsActive(IReadOnlyDictionary<string, IToken> dictionary, int depth) => dictionary.Any(entry =>
        Keys.Contains(entry.Key)
        || (entry.Key is "S" or "Type" && entry.Value is NameToken { Data: var name } && (ActionTypes.Contains(name) || Keys.Contains(name)))
        || IsActive(entry.Value, depth + 1));
}
