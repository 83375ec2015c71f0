using UglyToad.PdfPig.Writer;

namespace DiiaQr.Functions.Qr;

/// <summary>
/// A font within one PDF. PdfPig writes one byte per character and so holds at most 255 different characters in a font;
/// a text with more of them goes on in a second copy of it.
/// </summary>
internal sealed class EmbeddedFont(PdfDocumentBuilder document, PosterFont font)
{
    private const int CharactersPerCopy = 255;

    private readonly List<PdfDocumentBuilder.AddedFont> copies = [];
    private readonly Dictionary<char, int> copyOf = [];

    /// <summary>The text cut into runs that each stand in one copy.</summary>
    public IEnumerable<(string Text, PdfDocumentBuilder.AddedFont Font)> Parts(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var copy = CopyOf(text[start]);
            var end = start + 1;
            while (end < text.Length && CopyOf(text[end]) == copy) end++;
            yield return (text[start..end], copies[copy]);
            start = end;
        }
    }

    private int CopyOf(char letter)
    {
        if (copyOf.TryGetValue(letter, out var known)) return known;
        var copy = copyOf[letter] = copyOf.Count / CharactersPerCopy;
        if (copy == copies.Count) copies.Add(document.AddTrueTypeFont(font.File));
        return copy;
    }
}
