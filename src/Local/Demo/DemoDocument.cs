using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace DiiaQr.Local.Demo;

/// <summary>A document as a citizen might share it; plainly a specimen.</summary>
internal static class DemoDocument
{
    public static byte[] Pdf(string title, params string[] lines)
    {
        using var font = typeof(Functions.App).Assembly.GetManifestResourceStream("Inter-Regular.ttf")!;
        using var bytes = new MemoryStream();
        font.CopyTo(bytes);
        using var pdf = new PdfDocumentBuilder();
        var page = pdf.AddPage(PageSize.A4);
        var letters = pdf.AddTrueTypeFont(bytes.ToArray());
        page.AddText("ЗРАЗОК", 48, new PdfPoint(60, 740), letters);
        page.AddText(title, 20, new PdfPoint(60, 690), letters);
        foreach (var (index, line) in lines.Index()) page.AddText(line, 14, new PdfPoint(60, 650 - (index * 24)), letters);
        return pdf.Build();
    }
}
