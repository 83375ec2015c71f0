namespace DiiaQr.Domain.Naming;

/// <summary>
/// Cuts the endings of Ukrainian nouns and adjectives, so that all cases of a word compare equal. Not a dictionary: it has to
/// treat the two sides of a comparison alike, not to be right about grammar. The dative -ові stays: «правові» would become «права».
/// </summary>
internal static class Inflection
{
    private static readonly string[] Endings =
    [
        "ями", "ами", "ими", "іми", "ого", "ому", "ої", "ою", "ею", "єю", "ів", "їв", "ий", "ій", "им", "їм", "их", "їх", "ам", "ям", "ах", "ях", "ом", "ем", "єм", "ей",
        "а", "я", "у", "ю", "е", "є", "и", "і", "ї", "о", "ь", "й",
    ];

    public static string Stem(string word)
    {
        Span<char> stem = stackalloc char[word.Length];
        return new(stem[..Stem(word, stem)]);
    }

    /// <param name="into">As long as the word at least.</param>
    /// <returns>How long the stem is.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> into)
    {
        foreach (var ending in Endings)
        {
            // Two letters must stay: «дія» has no more.
            if (word.Length < ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            word = word[..^ending.Length];
            break;
        }
        if (word is [_, _, .., 'і']) word = word[..^1]; // водій – водія, реєстрація – реєстрацій
        word.CopyTo(into);
        return Alternate(into[..word.Length]);
    }

    /// <summary>What changes before the ending: довідка – довідок – довідці, посвідчення – посвідчень.</summary>
    private static int Alternate(Span<char> stem)
    {
        switch (stem)
        {
            case [_, _, .., 'о', 'к']:
                stem[^2] = 'к';
                return stem.Length - 1;
            case [.., 'ц']:
                stem[^1] = 'к';
                return stem.Length;
            case [.., 'н', 'н']:
                return stem.Length - 1;
            default:
                return stem.Length;
        }
    }
}
