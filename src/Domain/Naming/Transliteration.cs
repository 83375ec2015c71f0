namespace DiiaQr.Domain.Naming;

/// <summary>Reads a Latin word as Ukrainian («posvidchennia vodiia»), by Resolution 55 of 2010 and the habits of keyboards without Cyrillic.</summary>
internal static class Transliteration
{
    private static readonly (string Latin, string Cyrillic)[] Groups =
    [
        ("shch", "щ"), ("sch", "щ"), ("zgh", "зг"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yi", "ї"), ("ji", "ї"),
        ("ya", "я"), ("yu", "ю"), ("ye", "є"), ("ia", "я"), ("iu", "ю"), ("ie", "є"), ("ja", "я"), ("ju", "ю"), ("je", "є"), ("yo", "йо"), ("jo", "йо"),
    ];

    private const string Single = "abcdefghijklmnopqrstuvwxyz";
    private const string Sound = "абкдефггійклмнопкрстувв?из";

    /// <param name="word">In small letters.</param>
    /// <param name="into">As long as the word at least.</param>
    /// <returns>How long the Ukrainian word is; 0 if a letter has no reading.</returns>
    public static int Read(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            if (Group(word[i..]) is var (latin, cyrillic))
            {
                cyrillic.CopyTo(into[length..]);
                (length, i) = (length + cyrillic.Length, i + latin.Length);
                continue;
            }
            if (Single.IndexOf(word[i], StringComparison.Ordinal) is >= 0 and var at && Sound[at] != '?') into[length++] = Sound[at];
            else if (!LookAlikes.IsApostrophe(word[i])) return 0;
            i++;
        }
        return length;
    }

    private static (string Latin, string Cyrillic)? Group(ReadOnlySpan<char> rest)
    {
        foreach (var group in Groups)
            if (rest.StartsWith(group.Latin, StringComparison.Ordinal)) return group;
        return null;
    }
}
