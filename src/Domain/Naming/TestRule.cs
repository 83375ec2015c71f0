namespace DiiaQr.Domain.Naming;

/// <summary>Проба, а не послуга: самі лише слова на зразок «тест» і «перевірка» та числа. «Тест-драйв» і «Перевірка віку» кажуть більше.</summary>
internal static class TestRule
{
    private static readonly HashSet<string> Stems = [.. new[]
    {
        "тест", "тести", "тестовий", "тестування", "тестова", "проба", "пробний", "приклад", "зразок", "перевірка", "демо", "новий",
        "test", "testing", "tests", "demo", "sample", "example", "new",
    }.Select(Inflection.Stem)];

    private static readonly char[] Digits = [.. "0123456789"];

    public static ServiceNameRefused? Judge(NameToJudge name)
    {
        if (!name.Telling.Any(IsTest) || !name.Telling.All(word => IsTest(word) || GenericRule.IsGeneric(word))) return null;

        return new("test", new(
            "Це схоже на пробний запис: назвіть справжню послугу, її побачать відвідувачі.",
            "This looks like a trial entry: name a real service, visitors will see it.",
            "To wygląda na wpis próbny: podaj prawdziwą usługę, zobaczą ją odwiedzający."),
            null);
    }

    private static bool IsTest(NameWord word) => Stems.Contains(Inflection.Stem(word.Text.TrimEnd(Digits)));
}
