using static DiiaQr.Functions.Qr.PosterStyle;

namespace DiiaQr.Functions.Qr;

/// <summary>The QR code in the middle of the sheet, between four corners, and under it the code to read out.</summary>
internal sealed class QrPanel : IPosterSection
{
    private const double CodeSize = 17;
    private const double CodeHeight = CodeSize * 1.35;
    private const double CornerWidth = 3;

    // 8.2 cm to 10.6 cm, in points.
    private const double LeastSymbol = 233;
    private const double LargestSymbol = 300;

    private readonly QrMatrix matrix;
    private readonly string humanCode;
    private readonly double module;

    /// <param name="symbol">The side of the code without its quiet zone, in points.</param>
    private QrPanel(QrMatrix matrix, string humanCode, double symbol)
    {
        this.matrix = matrix;
        this.humanCode = humanCode;
        module = symbol / (matrix.Size - 2 * QrMatrix.QuietZone);
    }

    public double Height => Frame + CodeHeight;

    private double Frame => matrix.Size * module + 2 * CornerWidth;

    public static double LeastHeight(QrMatrix matrix) => new QrPanel(matrix, "", LeastSymbol).Height;

    /// <summary>As large as <paramref name="room"/> allows, but no larger than a sheet looks well with.</summary>
    public static QrPanel Fitting(QrMatrix matrix, string humanCode, double room)
    {
        var modules = (room - CodeHeight - 2 * CornerWidth) / matrix.Size;
        return new(matrix, humanCode, Math.Min(LargestSymbol, modules * (matrix.Size - 2 * QrMatrix.QuietZone)));
    }

    public void Draw(PosterPage page, double top)
    {
        var left = (PosterPage.Width - Frame) / 2;
        DrawCorners(page, left, top);
        page.Modules(Black, left + CornerWidth, top + CornerWidth, module, matrix.DarkRectangles());

        const string Label = "Код: ";
        var (label, code) = (new TextStyle(PosterFont.Regular, CodeSize, Quiet), new TextStyle(PosterFont.Bold, CodeSize, Text));
        var labelWidth = label.Font.WidthOf(Label, CodeSize);
        var x = (PosterPage.Width - labelWidth - code.Font.WidthOf(humanCode, CodeSize)) / 2;
        page.Text(Label, label, x, top + Frame + CodeSize);
        page.Text(humanCode, code, x + labelWidth, top + Frame + CodeSize);
    }

    private void DrawCorners(PosterPage page, double left, double top)
    {
        var length = 6 * module;
        foreach (var y in (double[])[top, top + Frame - CornerWidth])
            foreach (var x in (double[])[left, left + Frame - length])
                page.Rectangle(Accent, x, y, length, CornerWidth);
        foreach (var x in (double[])[left, left + Frame - CornerWidth])
            foreach (var y in (double[])[top, top + Frame - length])
                page.Rectangle(Accent, x, y, CornerWidth, length);
    }
}
