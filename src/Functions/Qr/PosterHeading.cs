using static DiiaQr.Functions.Qr.PosterStyle;

namespace DiiaQr.Functions.Qr;

/// <summary>What the poster is about, in letters as wide as the sheet allows.</summary>
internal sealed class PosterHeading : IPosterSection
{
    public const string Words = "Поділіться документами через Дію";

    private static readonly double Size = ContentWidth / PosterFont.Bold.WidthOf(Words, 1);

    public double Height => Size;

    public void Draw(PosterPage page, double top) =>
        page.Text(Words, new(PosterFont.Bold, Size, Accent), Left, top + Size * 0.9);
}
