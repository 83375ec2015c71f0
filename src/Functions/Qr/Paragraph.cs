using System.Text;

namespace DiiaQr.Functions.Qr;

/// <summary>A text broken into lines that fit a width, by the real widths of its letters.</summary>
internal sealed class Paragraph
{
    private const double LineHeight = 1.26;

    // Inter's letters reach from 0.24 em below the baseline to 0.97 em above it; this centres them in the line.
    private const double Baseline = 0.995;

    private readonly TextStyle style;
    private readonly double width;
    private readonly (string Letters, double Width)[] words;
    private readonly int lines;

    public Paragraph(string text, TextStyle style, double width)
    {
        this.style = style;
        this.width = width;
        words = [.. Words(text).Select(word => (word, WidthOf(word)))];
        lines = Break(width).Count;
    }

    public double Height => lines * style.Size * LineHeight;

    /// <summary>From the top of the paragraph.</summary>
    public double FirstBaseline => style.Size * Baseline;

    public void Draw(PosterPage page, double x, double top)
    {
        foreach (var line in BalancedLines())
        {
            page.Text(line, style, x, top + FirstBaseline);
            top += style.Size * LineHeight;
        }
    }

    // As many lines as the width asks for, but of like lengths: no last line of a single word.
    private List<string> BalancedLines()
    {
        var (narrow, wide) = (Math.Min(width, words.Select(word => word.Width).DefaultIfEmpty().Max()), width);
        while (wide - narrow > 1)
        {
            var between = (narrow + wide) / 2;
            if (Break(between).Count == lines) wide = between;
            else narrow = between;
        }
        return Break(wide);
    }

    private List<string> Break(double room)
    {
        var broken = new List<string>();
        var line = new StringBuilder();
        var (used, space) = (0.0, WidthOf(" "));
        foreach (var (letters, wordWidth) in words)
        {
            if (line.Length > 0 && used + space + wordWidth <= room)
            {
                line.Append(' ').Append(letters);
                used += space + wordWidth;
                continue;
            }
            if (line.Length > 0) EndLine();
            if (wordWidth <= room)
            {
                line.Append(letters);
                used = wordWidth;
                continue;
            }
            foreach (var letter in letters)
            {
                var letterWidth = WidthOf([letter]);
                if (line.Length > 0 && used + letterWidth > room) EndLine();
                line.Append(letter);
                used += letterWidth;
            }
        }
        EndLine();
        return broken;

        void EndLine()
        {
            broken.Add(line.ToString());
            line.Clear();
            used = 0;
        }
    }

    // A line never ends with a one-letter preposition: «в», «з», «і» go with the next word.
    private static IEnumerable<string> Words(string text)
    {
        var held = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            held += word;
            if (held.Length == 1 && char.IsLetter(held[0]))
            {
                held += ' ';
                continue;
            }
            yield return held;
            held = "";
        }
        if (held.Length > 0) yield return held.TrimEnd();
    }

    private double WidthOf(ReadOnlySpan<char> text) => style.Font.WidthOf(text, style.Size);
}
