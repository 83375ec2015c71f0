using System.Text;

namespace DiiaQr.Domain.Naming;

/// <summary>Cuts a name into words: letters and digits, with apostrophes and masking signs inside.</summary>
internal static class NameWords
{
    public static IReadOnlyList<NameWord> Read(string name)
    {
        var spans = JoinSpacedOut(name, [.. Cut(name).SelectMany(span => LookAlikes.SplitByScript(name, span))]);
        return [.. spans.Select(span => Word(span.Start, span.Length, span.Text))];
    }

    private static NameWord Word(int start, int length, string text)
    {
        var folded = LookAlikes.Fold(text.ToLowerInvariant());
        return new(start, length, folded, Masking.Undo(folded));
    }

    private static IEnumerable<Range> Cut(string name)
    {
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var inside = i < name.Length && (char.IsLetterOrDigit(name[i]) || (start >= 0 && JoinsLetters(name, i)));
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            yield return start..i;
            start = -1;
        }
    }

    private static bool JoinsLetters(string name, int i)
    {
        var letterFollows = i + 1 < name.Length && char.IsLetterOrDigit(name[i + 1]);
        return LookAlikes.IsApostrophe(name[i]) || name[i] is '*'
            ? letterFollows || (name[i] is '*' && i + 1 < name.Length && name[i + 1] is '*')
            : Masking.IsSign(name[i]) && char.IsLetterOrDigit(name[i - 1]);
    }

    /// <summary>Three or more single letters in a row («Д і я», «Д.І.Я.») are one word written apart.</summary>
    private static List<(int Start, int Length, string Text)> JoinSpacedOut(string name, IReadOnlyList<Range> spans)
    {
        var words = new List<(int Start, int Length, string Text)>();
        for (var i = 0; i < spans.Count;)
        {
            var last = i;
            while (last < spans.Count && IsSingleLetter(name, spans[last])) last++;
            var count = last - i >= 3 ? last - i : 1;
            var (start, end) = (spans[i].Start.Value, spans[i + count - 1].End.Value);
            var text = new StringBuilder();
            foreach (var span in spans.Skip(i).Take(count)) text.Append(name[span]);
            words.Add((start, end - start, text.ToString()));
            i += count;
        }
        return words;
    }

    private static bool IsSingleLetter(string name, Range span) =>
        span.End.Value - span.Start.Value == 1 && char.IsLetter(name[span.Start.Value]);
}
