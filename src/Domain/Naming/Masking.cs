namespace DiiaQr.Domain.Naming;

/// <summary>Digits and signs written for letters («п0слуга», «@кція»), by which forbidden words are hidden.</summary>
internal static class Masking
{
    // One sign stands for several letters, by its looks in either script: a masked word is tried in each of these readings.
    private static readonly (string Signs, string Letters)[] Readings =
    [
        ("013456789@$|#", "оізчсбтвдасін"),
        ("013456789@$|#", "оіеасбтвяасін"),
        ("013456789@$|#", "oieasbtbgasih"),
    ];

    public static int Count => Readings.Length;

    public static bool IsSign(char c) => c is '@' or '$' or '|' or '#';

    public static bool Has(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsAsciiDigit(c) || IsSign(c)) return true;
        return false;
    }

    /// <param name="into">As long as the word.</param>
    public static void Undo(ReadOnlySpan<char> word, int reading, Span<char> into)
    {
        var (signs, letters) = Readings[reading];
        for (var i = 0; i < word.Length; i++) into[i] = signs.IndexOf(word[i], StringComparison.Ordinal) is >= 0 and var at ? letters[at] : word[i];
    }
}
