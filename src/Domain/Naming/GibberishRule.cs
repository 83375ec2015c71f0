namespace DiiaQr.Domain.Naming;

/// <summary>
/// Порожнє або набране навмання: замало літер, одна літера багато разів, прогулянка клавіатурою, жодної голосної, літери вроздріб.
/// </summary>
internal static class GibberishRule
{
    private const string Vowels = "аеєиіїоуюяыэёaeiouyïüöäóąęá";

    private static readonly bool[] IsVowelAt = [.. Enumerable.Range(0, 0x500).Select(c => Vowels.Contains((char)c, StringComparison.Ordinal))];

    public static NameVerdict? Judge(NameReading name)
    {
        var (letters, vowels) = (0, 0);
        foreach (ref readonly var word in name.Words)
        {
            foreach (var c in name.TextOf(word))
            {
                if (char.IsLetter(c)) letters++;
                if (IsVowel(c)) vowels++;
            }
        }
        var hidden = name.Any(WordClass.Hidden);
        if (!hidden && (letters < 3 || (vowels == 0 && letters > 4))) return new NameVerdict.Refused(NameRule.Gibberish, [], null);

        if (!hidden && letters == 3 && name.Words.Length == 1 && IsShortWalk(name.TextOf(name.Words[0]))) return new NameVerdict.Refused(NameRule.Gibberish, [], null);
        foreach (ref readonly var word in name.Words)
            if (!word.Is(WordClass.Hidden) && (word.IsSpacedOut ? word.TextLength > 3 : IsRandom(Letters(name.TextOf(word))))) return new NameVerdict.Refused(NameRule.Gibberish, [word.ToPart()], null);
        return null;
    }

    /// <summary>Without the digits at the end: «qwerty123».</summary>
    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> word) => word.Trim("0123456789*");

    private static bool IsRandom(ReadOnlySpan<char> word) =>
        word.Length > 0 && (LongestRun(word, same: true) >= 4
        || (word.Length >= 5 && Different(word) is var different && (different <= 2 || different * 3 <= word.Length))
        || IsRepeated(word, 2) || IsRepeated(word, 3) || IsRepeated(word, 4)
        || IsWalk(word)
        || word[0] is 'ь' or 'ъ' or 'ы'
        || LongestRun(word, same: false) >= (LookAlikes.IsLatin(word[0]) ? 6 : 7));

    /// <summary>«фівафів», «асдасд»: те саме знов і знов; «картка» повторює лише дві літери.</summary>
    private static bool IsRepeated(ReadOnlySpan<char> word, int period) =>
        word.Length >= Math.Max(6, period + 3) && word[period..].SequenceEqual(word[..^period]);

    /// <summary>Сусідні клавіші одна за одною: «asdf», «вапролд»; у справжніх словах їх поспіль небагато («апарат»).</summary>
    private static bool IsWalk(ReadOnlySpan<char> word)
    {
        var (near, ahead, back) = (0, 0, 0);
        for (var i = 1; i < word.Length; i++)
        {
            var step = Keyboard.Step(word[i - 1], word[i]);
            if (step is -1 or 0 or 1) near++;
            if (step is 1) ahead++;
            if (step is -1) back++;
        }
        var pairs = word.Length - 1;
        return pairs >= 3 && (ahead == pairs || back == pairs || (pairs >= 5 && near * 5 >= pairs * 4 && Math.Max(ahead, back) * 2 > pairs));
    }

    /// <summary>«йцу», «ббб».</summary>
    private static bool IsShortWalk(ReadOnlySpan<char> word) => Keyboard.Step(word[0], word[1]) is -1 or 0 or 1 && Keyboard.Step(word[0], word[1]) == Keyboard.Step(word[1], word[2]);

    private static int Different(ReadOnlySpan<char> word)
    {
        var different = 0;
        for (var i = 0; i < word.Length; i++)
            if (!word[..i].Contains(word[i])) different++;
        return different;
    }

    private static int LongestRun(ReadOnlySpan<char> word, bool same)
    {
        var (longest, run) = (1, 1);
        for (var i = 1; i < word.Length; i++)
        {
            var goesOn = same ? word[i] == word[i - 1] : IsConsonant(word[i]) && IsConsonant(word[i - 1]);
            run = goesOn ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static bool IsConsonant(char c) => char.IsLetter(c) && !IsVowel(c);

    private static bool IsVowel(char c) => c < IsVowelAt.Length && IsVowelAt[c];
}
