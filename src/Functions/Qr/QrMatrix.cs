using QRCoder;

namespace DiiaQr.Functions.Qr;

/// <summary>A rectangle of dark modules; the unit is one module, the origin the upper left corner of the quiet zone.</summary>
internal readonly record struct DarkRectangle(int X, int Y, int Width, int Height);

/// <summary>
/// The modules of one QR code at level Q (ISO/IEC 18004: a quarter of the code may be scratched or covered), its quiet
/// zone of four modules included.
/// </summary>
internal sealed class QrMatrix : IDisposable
{
    public const int QuietZone = 4;

    private QrMatrix(QRCodeData modules) => Modules = modules;

    public QRCodeData Modules { get; }

    /// <summary>Modules along one side, both quiet zones included.</summary>
    public int Size => Modules.ModuleMatrix.Count;

    public static QrMatrix Of(string link) => new(QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.Q));

    /// <summary>
    /// The dark modules as rectangles that touch but never overlap: runs along a row, joined with the rows below as
    /// long as these hold the same run.
    /// </summary>
    public List<DarkRectangle> DarkRectangles()
    {
        var closed = new List<DarkRectangle>();
        var open = new List<DarkRectangle>();
        for (var y = 0; y < Size; y++)
        {
            var row = new List<DarkRectangle>();
            foreach (var (x, width) in RunsOf(y))
            {
                var above = open.FindIndex(one => one.X == x && one.Width == width);
                row.Add(above < 0 ? new(x, y, width, 1) : open[above] with { Height = open[above].Height + 1 });
                if (above >= 0) open.RemoveAt(above);
            }
            closed.AddRange(open);
            open = row;
        }
        closed.AddRange(open);
        return closed;
    }

    public void Dispose() => Modules.Dispose();

    private IEnumerable<(int X, int Width)> RunsOf(int y)
    {
        var row = Modules.ModuleMatrix[y];
        for (var x = 0; x < row.Count; x++)
        {
            if (!row[x]) continue;
            var start = x;
            while (x < row.Count && row[x]) x++;
            yield return (start, x - start);
        }
    }
}
