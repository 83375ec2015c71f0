namespace DiiaQr.Functions.Qr;

/// <summary>The colours and measures that all parts of a poster share; lengths in points.</summary>
internal static class PosterStyle
{
    // 12 mm: office printers leave up to 6 mm blank, and a frame may cover some more.
    public const double Margin = 34;
    public const double Left = Margin;
    public const double ContentWidth = PosterPage.Width - 2 * Margin;

    public static readonly Ink Text = new(0x14, 0x1C, 0x28);
    public static readonly Ink Quiet = new(0x57, 0x63, 0x73);
    public static readonly Ink Accent = new(0x16, 0x4B, 0x87);
    public static readonly Ink Panel = new(0xF0, 0xF3, 0xF7);
    public static readonly Ink Caution = new(0xFF, 0xF1, 0xCC);
    public static readonly Ink White = new(0xFF, 0xFF, 0xFF);
    public static readonly Ink Black = new(0, 0, 0);
}
