using System.Globalization;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Writer;

namespace DiiaQr.Functions.Qr;

internal readonly record struct Ink(byte Red, byte Green, byte Blue);

internal readonly record struct TextStyle(PosterFont Font, double Size, Ink Ink);

/// <summary>
/// A sheet of A4 to draw on. All lengths are points (1/72 inch); unlike in PDF itself, y runs downwards from the top.
/// </summary>
internal sealed class PosterPage : IDisposable
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly MemoryStream file = new();
    private readonly PdfDocumentBuilder document;
    private readonly PdfPageBuilder page;
    private readonly Dictionary<PosterFont, EmbeddedFont> fonts = [];

    public PosterPage()
    {
        document = new(file, tokenWriter: new RepeatablePdf(file));
        page = document.AddPage(Width, Height);
    }

    /// <param name="baseline">Where the letters stand, from the top of the page.</param>
    public void Text(string text, TextStyle style, double x, double baseline)
    {
        if (!fonts.TryGetValue(style.Font, out var font)) fonts[style.Font] = font = new(document, style.Font);
        page.SetTextAndFillColor(style.Ink.Red, style.Ink.Green, style.Ink.Blue);
        foreach (var (part, face) in font.Parts(text))
        {
            page.AddText(part, style.Size, new(Short(x), Short(Height - baseline)), face);
            x += style.Font.WidthOf(part, style.Size);
        }
    }

    public void Rectangle(Ink ink, double x, double top, double width, double height) =>
        Fill(ink, [Box(x, top, width, height)]);

    /// <summary>Draws the dark modules as ONE filled path, so that no hairline shows between neighbours.</summary>
    public void Modules(Ink ink, double x, double top, double module, IEnumerable<DarkRectangle> modules) =>
        Fill(ink, modules.Select(one => Box(x + one.X * module, top + one.Y * module, one.Width * module, one.Height * module)));

    public void RoundedRectangle(Ink ink, double x, double top, double width, double height, double radius)
    {
        // How far a Bézier handle reaches to draw a quarter of a circle.
        var handle = radius * (1 - 0.5523);
        var (left, right, upper, lower) = (x, x + width, Height - top, Height - top - height);
        Fill(ink,
        [
            new BeginNewSubpath(Short(left + radius), Short(upper)),
            new AppendStraightLineSegment(Short(right - radius), Short(upper)),
            Curve(right - handle, upper, right, upper - handle, right, upper - radius),
            new AppendStraightLineSegment(Short(right), Short(lower + radius)),
            Curve(right, lower + handle, right - handle, lower, right - radius, lower),
            new AppendStraightLineSegment(Short(left + radius), Short(lower)),
            Curve(left + handle, lower, left, lower + handle, left, lower + radius),
            new AppendStraightLineSegment(Short(left), Short(upper - radius)),
            Curve(left, upper - handle, left + handle, upper, left + radius, upper),
        ]);
    }

    public byte[] ToPdf(string title, DateOnly madeOn)
    {
        document.DocumentInformation = new()
        {
            Title = title,
            Producer = "DiiaQr.Functions",
            CreationDate = madeOn.ToString("'D:'yyyyMMdd", CultureInfo.InvariantCulture),
        };
        return document.Build();
    }

    public void Dispose()
    {
        document.Dispose();
        file.Dispose();
    }

    private static AppendRectangle Box(double x, double top, double width, double height) =>
        new(Short(x), Short(Height - top - height), Short(width), Short(height));

    private static AppendDualControlPointBezierCurve Curve(double x1, double y1, double x2, double y2, double x, double y) =>
        new(Short(x1), Short(y1), Short(x2), Short(y2), Short(x), Short(y));

    private void Fill(Ink ink, IEnumerable<IGraphicsStateOperation> path)
    {
        page.SetTextAndFillColor(ink.Red, ink.Green, ink.Blue);
        page.CurrentStream.Operations.AddRange(path);
        page.CurrentStream.Operations.Add(FillPathNonZeroWinding.Value);
    }

    // A thousandth of a point is finer than any printer and half the digits.
    private static double Short(double length) => Math.Round(length, 3);
}
