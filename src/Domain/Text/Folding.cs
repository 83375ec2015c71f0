using System.Globalization;
using System.Text;

namespace DiiaQr.Domain.Text;

/// <summary>
/// Compatibility folding (NFKC, Unicode Standard Annex 15) of characters the poster cannot print into ones it can: full-width,
/// mathematical, circled letters and digits, ligatures, unit signs. By a table of our own, because <c>string.Normalize</c> does
/// nothing under invariant globalization. Printable characters never change: № stays №.
/// </summary>
public static class Folding
{
    private static readonly Run[] Runs = [.. FoldingTable.Runs
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(Read)];

    /// <summary>The plain form (<c>Ｖ</c> → <c>V</c>, <c>ﬁ</c> → <c>fi</c>), or <c>null</c> where there is none.</summary>
    public static string? Of(Rune character) => character.Value switch
    {
        // Unicode keeps these apart; a word processor does not, and the poster's font need not have them.
        0x2010 or 0x2011 or 0x2012 or 0x2212 => "-",
        0x2015 => "—",
        0x2018 or 0x201B or 0x2032 => "’",
        0x201F or 0x2033 => "\"",
        _ => InTable(character),
    };

    private static string? InTable(Rune character)
    {
        var (low, high) = (0, Runs.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var run = Runs[middle];
            var offset = character.Value - run.First;
            if (offset < 0) high = middle - 1;
            else if (offset >= run.Count) low = middle + 1;
            else return offset == 0 ? run.Plain : ((char)(run.Plain[0] + offset)).ToString();
        }
        return null;
    }

    /// <summary><c>FF21+26=A</c>: 26 characters from U+FF21 stand for as many from A.</summary>
    private static Run Read(string run)
    {
        var (plus, equals) = (run.IndexOf('+', StringComparison.Ordinal), run.IndexOf('=', StringComparison.Ordinal));
        var first = plus > 0 && plus < equals ? plus : equals;
        return new(
            int.Parse(run.AsSpan(0, first), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            first == equals ? 1 : int.Parse(run.AsSpan(plus + 1, equals - plus - 1), CultureInfo.InvariantCulture),
            run[(equals + 1)..]);
    }

    private readonly record struct Run(int First, int Count, string Plain);
}
