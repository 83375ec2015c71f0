using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace DiiaQr.Functions.Tests.Qr;

/// <summary>A poster as a reader of PDFs sees it: lines of letters and black rectangles.</summary>
/// <param name="Text">All letters in the order they were written, white space left out.</param>
/// <param name="Lines">What was written without a gap or a step, and the box around its ink.</param>
/// <param name="Modules">The dark rectangles of the QR code.</param>
internal sealed record PosterReader(
    int Pages,
    string Title,
    string Language,
    PdfRectangle Sheet,
    string Text,
    List<(string Text, PdfRectangle Box)> Lines,
    List<PdfRectangle> Modules)
{
    public PdfRectangle Symbol => Around(Modules);

    public static PosterReader Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var page = document.GetPage(1);
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Lang, out StringToken language);
        return new(
            document.NumberOfPages,
            document.Information.Title ?? "",
            language?.Data ?? "",
            page.MediaBox.Bounds,
            WithoutSpaces(string.Concat(page.Letters.Select(letter => letter.Value))),
            [.. LinesOf(page.Letters)],
            [.. page.Paths
                .Where(path => path.IsFilled && path.FillColor?.ToRGBValues() is (0, 0, 0))
                .SelectMany(path => path)
                .Select(part => part.GetBoundingRectangle()!.Value)]);
    }

    public static string WithoutSpaces(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The QR code alone, as pixels.</summary>
    public byte[] QrAsPng()
    {
        const int PixelsPerPoint = 2;
        var raster = new Raster((int)Sheet.Width * PixelsPerPoint, (int)Sheet.Height * PixelsPerPoint);
        foreach (var one in Modules)
            raster.Paint(Pixels(one.Left), Pixels(Sheet.Height - one.Top), Pixels(one.Right), Pixels(Sheet.Height - one.Bottom));
        return raster.ToPng();

        static int Pixels(double points) => (int)Math.Round(points * PixelsPerPoint);
    }

    private static IEnumerable<(string, PdfRectangle)> LinesOf(IReadOnlyList<Letter> letters)
    {
        var line = new List<Letter>();
        foreach (var letter in letters)
        {
            if (line.Count > 0 && !GoesOn(line[^1], letter))
            {
                yield return Close(line);
                line.Clear();
            }
            line.Add(letter);
        }
        yield return Close(line);
    }

    private static bool GoesOn(Letter last, Letter next) =>
        Math.Abs(last.EndBaseLine.X - next.StartBaseLine.X) < 0.2 && Math.Abs(last.EndBaseLine.Y - next.StartBaseLine.Y) < 0.01;

    private static (string, PdfRectangle) Close(List<Letter> line) => (
        string.Concat(line.Select(letter => letter.Value)),
        Around(line.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => letter.BoundingBox)));

    private static PdfRectangle Around(IEnumerable<PdfRectangle> some)
    {
        var all = some.ToList();
        return new(all.Min(one => one.Left), all.Min(one => one.Bottom), all.Max(one => one.Right), all.Max(one => one.Top));
    }
}
