using System.Globalization;
using System.Text;

namespace DiiaQr.Functions.Tests.Running;

/// <summary>Small PDF documents, written object by object.</summary>
public static class TestPdf
{
    public static byte[] Document(string text = "Zrazok dokumenta", int padding = 0) => Write(text, "", padding);

    public static byte[] WithJavaScript() => Write("Script", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", 0);

    public static byte[] WithLaunch() => Write("Launch", "/OpenAction << /S /Launch /F (calc.exe) >>", 0);

    public static byte[] WithEmbeddedFile() => Write("Embedded", "/Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) >>] >> >>", 0);

    private static byte[] Write(string text, string catalog, int padding)
    {
        var page = $"BT /F1 24 Tf 72 720 Td ({text}) Tj ET";
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< /Length {padding} >>\nstream\n{new string('x', padding)}\nendstream",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, body) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
