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
        foreach (var ending in Endings)
        {
            // Two letters must stay: «дія» has no more.
            if (word.Length < ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            word = word[..^ending.Length];
            break;
        }
        return Alternate(word);
    }

    /// <summary>What changes before the ending: довідка – довідок – довідці, посвідчення – посвідчень.</summary>
    private static string Alternate(string stem) => stem switch
    {
        [.. { Length: > 1 } root, 'о', 'к'] => root + "к",
        [.. var root, 'ц'] => root + "к",
        [.. var root, 'н', 'н'] => root + "н",
        _ => stem,
    };
}
