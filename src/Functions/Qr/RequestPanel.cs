using static DiiaQr.Functions.Qr.PosterStyle;

namespace DiiaQr.Functions.Qr;

/// <summary>
/// Who asks, for what and for which documents: the words that the citizen compares with those in the app. The only
/// part of the poster whose length is not ours: its letters shrink until it fits.
/// </summary>
internal sealed class RequestPanel : IPosterSection
{
    private const double Padding = 14;
    private const double LabelWidth = 82;
    private const int LongestList = 5;

    private readonly double scale;
    private readonly List<(string Label, List<Paragraph> Paragraphs)> rows;

    private RequestPanel(PosterText text, double scale)
    {
        this.scale = scale;
        rows =
        [
            ("Навіщо", [Bold(text.Service, 24)]),
            ("Хто просить", [Bold(text.Organisation, 15.5), Regular(text.Branch, 13), Regular(text.Address, 13), .. Partner(text)]),
            (text.Documents.Count == 1 ? "Документ" : "Документи", [.. Documents(text).Select(names => Regular(names, 14.5))]),
        ];
    }

    public double Height => 2 * Padding + rows.Sum(HeightOf) + (rows.Count - 1) * RowGap;

    private double RowGap => 11 * scale;

    private double ParagraphGap => 3.5 * scale;

    /// <summary>The panel in the largest letters with which it is no higher than <paramref name="room"/>.</summary>
    public static RequestPanel Fitting(PosterText text, double room)
    {
        var panel = new RequestPanel(text, 1);
        while (panel.Height > room) panel = new(text, panel.scale * 0.97);
        return panel;
    }

    public void Draw(PosterPage page, double top)
    {
        page.RoundedRectangle(Panel, Left, top, ContentWidth, Height, 10);
        top += Padding;
        foreach (var row in rows)
        {
            // On the baseline of the row's first line.
            page.Text(row.Label, new(PosterFont.Regular, Math.Max(8, 11 * scale), Quiet), Left + Padding, top + row.Paragraphs[0].FirstBaseline);
            var line = top;
            foreach (var paragraph in row.Paragraphs)
            {
                paragraph.Draw(page, Left + Padding + LabelWidth, line);
                line += paragraph.Height + ParagraphGap;
            }
            top += HeightOf(row) + RowGap;
        }
    }

    private double HeightOf((string Label, List<Paragraph> Paragraphs) row) =>
        row.Paragraphs.Sum(one => one.Height) + (row.Paragraphs.Count - 1) * ParagraphGap;

    // A few documents stand below one another; many would take the room that their letters need.
    private static IEnumerable<string> Documents(PosterText text) =>
        text.Documents.Count <= LongestList ? text.Documents : [string.Join("; ", text.Documents)];

    private IEnumerable<Paragraph> Partner(PosterText text) =>
        text.Partner is { } partner ? [Regular($"Партнер громади: {partner}", 13)] : [];

    private Paragraph Bold(string text, double size) => Value(text, PosterFont.Bold, size);

    private Paragraph Regular(string text, double size) => Value(text, PosterFont.Regular, size);

    // The larger letters give way first, so that the smaller ones stay readable for longer.
    private Paragraph Value(string text, PosterFont font, double size) =>
        new(text, new(font, size * Math.Pow(scale, size / 16), Text), ContentWidth - 2 * Padding - LabelWidth);
}
