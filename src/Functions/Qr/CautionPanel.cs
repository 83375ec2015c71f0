using static DiiaQr.Functions.Qr.PosterStyle;

namespace DiiaQr.Functions.Qr;

/// <summary>
/// Against false stickers over official codes: what a thief cannot change is the name in the app, so that is what to
/// compare. Below it the day the poster was made.
/// </summary>
internal sealed class CautionPanel(DateOnly madeOn) : IPosterSection
{
    private const double Padding = 14;
    private const double VerticalPadding = 10;
    private const double DateSize = 8;
    private const double DateHeight = 15;

    private readonly Paragraph[] lines =
    [
        Line("Остерігайтеся підроблених наліпок", PosterFont.Bold),
        Line("Назва організації в Дії має бути така сама, як на цьому плакаті.", PosterFont.Regular),
        Line("Якщо інша — не підписуйте й повідомте працівників.", PosterFont.Regular),
    ];

    public double Height => PanelHeight + DateHeight;

    private double PanelHeight => lines.Sum(line => line.Height) + 2 * VerticalPadding;

    public void Draw(PosterPage page, double top)
    {
        page.RoundedRectangle(Caution, Left, top, ContentWidth, PanelHeight, 10);
        var next = top + VerticalPadding;
        foreach (var line in lines)
        {
            line.Draw(page, Left + Padding, next);
            next += line.Height;
        }
        page.Text($"Плакат створено {madeOn:dd.MM.yyyy}", new(PosterFont.Regular, DateSize, Quiet), Left, top + Height - 0.25 * DateSize);
    }

    private static Paragraph Line(string text, PosterFont font) => new(text, new(font, 12.5, Text), ContentWidth - 2 * Padding);
}
