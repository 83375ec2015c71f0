using static DiiaQr.Functions.Qr.PosterStyle;

namespace DiiaQr.Functions.Qr;

/// <summary>The sheet that hangs at a counter: A4, in Ukrainian, one page whatever the length of its names.</summary>
public static class Poster
{
    private const double LeastGap = 12;

    /// <summary>Whether a poster can show this character.</summary>
    public static bool Covers(char letter) => PosterFont.Regular.Covers(letter) && PosterFont.Bold.Covers(letter);

    /// <summary>A PDF; the same bytes for the same input.</summary>
    public static byte[] Render(string link, PosterText text, DateOnly madeOn)
    {
        using var matrix = QrMatrix.Of(link);
        var (heading, steps, caution) = (new PosterHeading(), new StepsPanel(), new CautionPanel(madeOn));

        var room = PosterPage.Height - 2 * Margin - heading.Height - steps.Height - caution.Height - 4 * LeastGap;
        var request = RequestPanel.Fitting(text, room - QrPanel.LeastHeight(matrix));
        var qr = QrPanel.Fitting(matrix, text.HumanCode, room - request.Height);
        var gap = LeastGap + (room - request.Height - qr.Height) / 4;

        using var page = new PosterPage();
        var top = Margin;
        foreach (var section in (IPosterSection[])[heading, request, qr, steps, caution])
        {
            section.Draw(page, top);
            top += section.Height + gap;
        }
        return page.ToPdf($"{PosterHeading.Words}: {text.Service}", madeOn);
    }
}
