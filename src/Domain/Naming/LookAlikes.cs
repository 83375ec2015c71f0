namespace DiiaQr.Domain.Naming;

/// <summary>
/// Letters of one script that pass for letters of the other. Only words that mix scripts are folded: whole-name skeletons
/// (Unicode TS 39) would flag every Ukrainian name.
/// </summary>
internal static class LookAlikes
{
    private const string Latin = "aceiïopxykmthbsjun";
    private const string Cyrillic = "асеіїорхукмтнвѕјип";

    /// <summary>What hides by sound or by upright shape rather than by looks: only if the looks give no word.</summary>
    private const string LatinSound = "abcdefghijklmnopqrstuvwxyzï";
    private const string CyrillicSound = "абсдефгхійклмнопкрстувшхизї";

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´';

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    public static bool IsLatin(char c) => char.IsLetter(c) && !IsCyrillic(c);

    public static bool AreMixed(ReadOnlySpan<char> word)
    {
        bool latin = false, cyrillic = false;
        foreach (var c in word)
        {
            latin |= IsLatin(c);
            cyrillic |= IsCyrillic(c);
        }
        return latin && cyrillic;
    }

    /// <summary>Makes a mixed word, in small letters, a word of one script by the looks of its letters; false leaves it as it is.</summary>
    public static bool TryFold(Span<char> word) => TryReplace(word, Latin, Cyrillic, IsLatin) || TryReplace(word, Cyrillic, Latin, IsCyrillic);

    /// <summary>«дiя» reads «дія»; «diя» does too, by the sound of its letters.</summary>
    public static void FoldBySound(Span<char> word)
    {
        foreach (ref var c in word)
            if (LatinSound.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i) c = CyrillicSound[i];
    }

    private static bool TryReplace(Span<char> word, string from, string to, Func<char, bool> isForeign)
    {
        foreach (var c in word)
            if (isForeign(c) && !from.Contains(c, StringComparison.Ordinal)) return false;
        foreach (ref var c in word)
            if (from.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i) c = to[i];
        return true;
    }
}
