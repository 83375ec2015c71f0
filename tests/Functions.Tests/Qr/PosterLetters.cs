namespace DiiaQr.Functions.Tests.Qr;

/// <summary>The characters that a text on a poster may hold. Fonts/README.md and the rules for names hold the same list.</summary>
internal static class PosterLetters
{
    public static readonly (char First, char Last)[] Ranges =
    [
        ('\u0020', '\u007E'), // ASCII
        ('\u00A0', '\u00AC'), ('\u00AE', '\u00FF'), // Latin-1 without the soft hyphen
        ('\u0100', '\u0148'), ('\u014A', '\u017F'), // Latin Extended-A without the deprecated ŉ
        ('\u02BC', '\u02BC'), // ʼ, the Ukrainian apostrophe
        ('\u0400', '\u0479'), ('\u0480', '\u0481'), // Cyrillic, but not its combining marks
        ('\u048A', '\u049D'), ('\u04A0', '\u04FF'),
        ('\u2013', '\u2014'), ('\u2018', '\u2019'), ('\u201C', '\u201E'), // – — ‘ ’ “ ” „
        ('\u2022', '\u2022'), ('\u2026', '\u2026'), // • …
        ('\u20AC', '\u20AC'), ('\u20B4', '\u20B4'), ('\u2116', '\u2116'), // € ₴ №
    ];

    public static readonly char[] All =
        [.. Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(code => (char)code)];
}
