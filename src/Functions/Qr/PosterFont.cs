using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace DiiaQr.Functions.Qr;

/// <summary>One weight of Inter (Fonts/OFL.txt): its file, which letters it has, and how wide they are.</summary>
internal sealed class PosterFont
{
    // № (U+2116) is the last character in the fonts.
    private const int Characters = 0x2117;

    // In ems; NaN where the font has no glyph.
    private readonly float[] widths = new float[Characters];

    private PosterFont(string name)
    {
        using var resource = typeof(PosterFont).Assembly.GetManifestResourceStream(name)!;
        File = new byte[resource.Length];
        resource.ReadExactly(File);

        var font = TrueTypeFontParser.Parse(new TrueTypeDataBytes(File));
        var unitsPerEm = font.GetUnitsPerEm();
        for (var letter = 0; letter < Characters; letter++)
        {
            var known = font.WindowsUnicodeCMap.CharacterCodeToGlyphIndex(letter) != 0;
            widths[letter] = known && font.TryGetAdvanceWidth(letter, out var width) ? (float)(width / unitsPerEm) : float.NaN;
        }
    }

    public static PosterFont Regular { get; } = new("Inter-Regular.ttf");

    public static PosterFont Bold { get; } = new("Inter-Bold.ttf");

    public byte[] File { get; }

    public bool Covers(char letter) => letter < Characters && !float.IsNaN(widths[letter]);

    /// <summary>The width of a line in the unit of <paramref name="size"/>.</summary>
    public double WidthOf(ReadOnlySpan<char> text, double size)
    {
        var ems = 0.0;
        foreach (var letter in text) ems += widths[letter];
        return ems * size;
    }
}
