namespace DiiaQr.Domain.Naming;

/// <summary>Проба, а не послуга: самі лише слова на зразок «тест» і «перевірка» та числа. «Тест-драйв» і «Перевірка віку» кажуть більше.</summary>
internal static class TestRule
{
    private const WordClass Trial = WordClass.Test | WordClass.TestWeak;

    public static NameVerdict? Judge(NameReading name)
    {
        if (!name.Any(Trial) || !name.AllTelling(Trial | WordClass.Generic | WordClass.Place | WordClass.Means)) return null;
        // «Перевірка» сама по собі — не проба, а замало сказано.
        if (!name.Any(WordClass.Test) && !HasNumber(name) && !AllWeak(name)) return null;
        return new NameVerdict.Refused(NameRule.Test, name.Of(Trial), null);
    }

    private static bool AllWeak(NameReading name) => name.CountTelling() > 1 && name.AllTelling(Trial | WordClass.Generic);

    private static bool HasNumber(NameReading name)
    {
        foreach (ref readonly var word in name.Words)
            if (word.IsNumber) return true;
        return false;
    }
}
