namespace DiiaQr.Domain.Naming;

/// <summary>Digits and signs written for letters («п0слуга», «@кція»), by which forbidden words are hidden.</summary>
internal static class Masking
{
    public static bool IsSign(char c) => c is '@' or '$';

    /// <summary>Only in Cyrillic words: a Latin word with digits is as a rule a code.</summary>
    public static string Undo(string word) => word.Any(LookAlikes.IsCyrillic) && !word.All(char.IsLetter)
        ? new([.. word.Select(Letter)])
        : word;

    private static char Letter(char c) => c switch
    {
        '0' => 'о',
        '1' => 'і',
        '3' => 'з',
        '4' => 'ч',
        '6' => 'б',
        '@' => 'а',
        '$' => 'с',
        _ => c,
    };
}
