using static DiiaQr.Functions.Qr.PosterStyle;

namespace DiiaQr.Functions.Qr;

/// <summary>How to share documents, in three steps side by side.</summary>
internal sealed class StepsPanel : IPosterSection
{
    private const double Circle = 24;
    private const double Indent = Circle + 8;
    private const double Gap = 14;

    private readonly Step[] steps =
    [
        new("1", 146, "Відкрийте Дію", "і запустіть у ній сканер QR-кодів."),
        new("2", 146, "Скануйте код", "Наведіть камеру на QR-код угорі."),
        new("3", ContentWidth - 2 * (146 + Gap), "Перевірте й підпишіть", "Звірте, хто просить, навіщо і які документи. Згодні — підпишіть."),
    ];

    public double Height => steps.Max(step => step.What.Height + step.How.Height);

    public void Draw(PosterPage page, double top)
    {
        var left = Left;
        foreach (var step in steps)
        {
            DrawNumber(page, step.Number, left, top);
            step.What.Draw(page, left + Indent, top);
            step.How.Draw(page, left + Indent, top + step.What.Height);
            left += step.Width + Gap;
        }
    }

    private static void DrawNumber(PosterPage page, string number, double left, double top)
    {
        page.RoundedRectangle(Accent, left, top, Circle, Circle, Circle / 2);
        var style = new TextStyle(PosterFont.Bold, 13.5, White);
        // Inter's figures are 0.727 em high.
        page.Text(number, style, left + (Circle - style.Font.WidthOf(number, style.Size)) / 2, top + (Circle + 0.727 * style.Size) / 2);
    }

    private sealed class Step(string number, double width, string what, string how)
    {
        public string Number => number;

        public double Width => width;

        public Paragraph What { get; } = new(what, new(PosterFont.Bold, 12.5, Text), width - Indent);

        public Paragraph How { get; } = new(how, new(PosterFont.Regular, 11, Text), width - Indent);
    }
}
