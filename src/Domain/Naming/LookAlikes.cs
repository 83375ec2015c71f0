namespace DiiaQr.Domain.Naming;

/// <summary>
/// Letters of one script that pass for letters of the other. Only words that mix scripts are folded: whole-name skeletons
/// (Unicode TS 39) would flag every Ukrainian name.
/// </summary>
internal static class LookAlikes
{
    private const string Latin = "aceiïopxyykmthbsj";
    private const string Cyrillic = "асеіїорхуүкмтнвѕј";

    /// <param name="word">In small letters.</param>
    public static string Fold(string word)
    {
        word = new([.. word.Select(c => IsApostrophe(c) ? '’' : c)]);
        if (!IsMixed(word)) return word;
        if (word.All(c => !IsLatin(c) || Latin.Contains(c))) return Replace(word, Latin, Cyrillic);
        if (word.All(c => !IsCyrillic(c) || Cyrillic.Contains(c))) return Replace(word, Cyrillic, Latin);
        return word;
    }

    /// <summary>A word of two scripts that no folding makes one («ДіяQR») is two words.</summary>
    public static IEnumerable<Range> SplitByScript(string name, Range span)
    {
        if (!IsMixed(Fold(name[span].ToLowerInvariant())))
        {
            yield return span;
            yield break;
        }
        var start = span.Start.Value;
        for (var i = start + 1; i < span.End.Value; i++)
        {
            if (!IsMixed(name[start..(i + 1)])) continue;
            yield return start..i;
            start = i;
        }
        yield return start..span.End.Value;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´';

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    private static bool IsLatin(char c) => char.IsLetter(c) && !IsCyrillic(c);

    private static bool IsMixed(string word) => word.Any(IsLatin) && word.Any(IsCyrillic);

    private static string Replace(string word, string from, string to) =>
        new([.. word.Select(c => from.IndexOf(c) is >= 0 and var i ? to[i] : c)]);
}
