using System.Text;

namespace DiiaQr.Functions.Qr;

/// <summary>The QR code as a drawing for print shops: one black path on white, at any size.</summary>
public static class QrSvg
{
    /// <summary>An SVG in UTF-8, a unit per module, its quiet zone included.</summary>
    public static byte[] Render(string link)
    {
        using var matrix = QrMatrix.Of(link);
        var path = new StringBuilder(4096);
        var (atX, atY) = (0, 0);
        foreach (var (x, y, width, height) in matrix.DarkRectangles())
        {
            // Relative moves: after "z" the pen is back where its rectangle began.
            path.Append($"m{x - atX} {y - atY}h{width}v{height}h-{width}z");
            (atX, atY) = (x, y);
        }

        var size = matrix.Size;
        return Encoding.UTF8.GetBytes($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" xml:lang="uk">
            <title>QR-код для застосунку Дія</title>
            <rect width="{size}" height="{size}" fill="#fff"/>
            <path d="{path}"/>
            </svg>

            """);
    }
}
