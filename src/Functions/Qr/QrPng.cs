using QRCoder;

namespace DiiaQr.Functions.Qr;

/// <summary>The QR code as pixels, for a document or a screen that takes no drawing.</summary>
public static class QrPng
{
    // 10 cm at 300 dots per inch are 1,181 pixels.
    private const int LeastSide = 1181;

    /// <summary>A PNG of one bit per pixel, at least 1,181 pixels wide, its quiet zone included.</summary>
    public static byte[] Render(string link)
    {
        using var matrix = QrMatrix.Of(link);
        var pixelsPerModule = (LeastSide + matrix.Size - 1) / matrix.Size;
        using var png = new PngByteQRCode(matrix.Modules);
        return png.GetGraphic(pixelsPerModule);
    }
}
