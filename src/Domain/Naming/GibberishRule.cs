namespace DiiaQr.Domain.Naming;

/// <summary>
/// Порожнє або набране навмання: замало літер, одна літера багато разів, ряд клавіатури, жодної голосної.
/// </summary>
internal static class GibberishRule
{
    private const string Vowels = "аеєиіїоуюяыэёaeiouy";

    private static readonly string[] KeyboardRows = [.. new[]
    {
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхї", "фівапролджє", "ячсмитьбю", "йцукенгшщзхъ", "фывапролджэ",
    }.SelectMany(row => new[] { row, new string([.. row.Reverse()]) })];

    public static ServiceNameRefused? Judge(NameToJudge name)
    {
        var letters = name.Words.Select(word => new string([.. word.Unmasked.Where(char.IsLetter)])).Where(word => word.Length > 0).ToList();
        var nothing = letters.Sum(word => word.Length) < 3 || letters.All(word => !word.Any(Vowels.Contains)) && letters.Sum(word => word.Length) > 4;
        if (!nothing && !letters.Any(IsRandom)) return null;

        return new("gibberish", new(
            "Ця назва нічого не каже: напишіть словами, для чого потрібні документи, наприклад «Запис на прийом до лікаря».",
            "This name says nothing: write in words what the documents are needed for, such as «Запис на прийом до лікаря».",
            "Ta nazwa nic nie mówi: napisz słowami, do czego potrzebne są dokumenty, na przykład «Запис на прийом до лікаря»."),
            null);
    }

    private static bool IsRandom(string word) =>
        LongestRun(word, (a, b) => a == b) >= 4
        || (word.Length >= 5 && word.Distinct().Count() is var different && (different <= 2 || different * 3 <= word.Length))
        || Enumerable.Range(2, 3).Any(period => IsRepeated(word, period))
        || (word.Length >= 4 && KeyboardRows.Any(row => row.Contains(word, StringComparison.Ordinal)))
        || LongestRun(word, (a, b) => !Vowels.Contains(a) && !Vowels.Contains(b)) >= 8;

    /// <summary>«фівафів», «асдасд»: те саме знов і знов; «картка» повторює лише дві літери.</summary>
    private static bool IsRepeated(string word, int period) =>
        word.Length >= Math.Max(6, period + 3) && word.AsSpan(period).SequenceEqual(word.AsSpan(0, word.Length - period));

    private static int LongestRun(string word, Func<char, char, bool> continues)
    {
        var (longest, run) = (1, 1);
        for (var i = 1; i < word.Length; i++)
        {
            run = continues(word[i - 1], word[i]) ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
