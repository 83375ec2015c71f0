namespace DiiaQr.Domain.Naming;

/// <summary>
/// Продукт замість мети: «Дія» в будь-якому відмінку, Diia, Дія.QR, мультишеринг, або самі лише слова про впровадження.
/// «Дія» — ще й звичайний іменник: множина («нотаріальних дій») ніколи не продукт, а однину видають сусідні слова («строку дії ліцензії»).
/// </summary>
internal static class ProductRule
{
    private static readonly HashSet<string> Names = ["дія", "дії", "дію", "дією", "діі", "діею", "diia", "diya", "diia’s"];

    private static readonly HashSet<string> Sharing = ["мультишеринг", "мультишерінг"];

    private static readonly HashSet<string> BeforeCommonNoun = Stems(
        "строк", "термін", "час", "період", "початок", "закінчення", "завершення", "припинення", "зупинення", "призупинення", "поновлення",
        "відновлення", "продовження", "скасування", "подовження", "сфера", "зона", "план", "порядок", "нотаріальна", "юридична", "процесуальна",
        "виконавча", "слідча", "протиправна", "правова", "спільна", "реєстраційна", "бойова");

    private static readonly HashSet<string> AfterCommonNoun = Stems(
        "договір", "договору", "контракт", "угода", "ліцензія", "дозвіл", "дозволу", "сертифікат", "довіреність", "закон", "поліс", "абонемент",
        "пільга", "свідоцтво", "посвідчення", "паспорт", "рішення", "наказ", "гарантія", "населення", "громадяни", "працівники", "ордер");

    // Назва з самих таких слів говорить про засіб, а не про мету.
    private static readonly HashSet<string> Means = Stems(
        "впровадження", "запровадження", "упровадження", "інтеграція", "підключення", "налаштування", "qr", "код", "qrкод", "кьюар", "куар", "кюар", "шеринг", "шерінг", "sharing",
        "сканування", "застосунок", "додаток", "сервіс", "послуга", "api", "апі", "портал", "система", "цифровий", "електронний", "проєкт", "тест", "тестування");

    private static readonly HashSet<string> Telltale = Stems(
        "впровадження", "запровадження", "упровадження", "інтеграція", "qr", "qrкод", "кьюар", "куар", "кюар", "шеринг", "шерінг", "sharing", "api", "апі");

    private static readonly string[] PluralEndings = ["ьні", "чні", "йні", "вні", "ові", "ькі", "учі", "ючі"];

    public static ServiceNameRefused? Judge(NameToJudge name)
    {
        var product = name.Words.Where((_, i) => IsProduct(name.Words, i)).FirstOrDefault();
        var onlyMeans = name.Telling.Any(word => Telltale.Contains(word.Stem)) && name.Telling.All(word => Means.Contains(word.Stem) || name.Documents.Contains(word.Stem));
        if (product is null && !onlyMeans) return null;

        return new("product", new(
            "Назва говорить про Дію чи впровадження, а не про мету: напишіть, що людина отримає від вас.",
            "The name speaks of Diia or of its introduction, not of the purpose: write what people get from you.",
            "Nazwa mówi o Dii lub jej wdrożeniu, a nie o celu: napisz, co ludzie u ciebie załatwią."),
            (product is null ? null : Beginning.Before(product.Start, name)) ?? Better(name));
    }

    private static bool IsProduct(IReadOnlyList<NameWord> words, int i)
    {
        if (Sharing.Contains(words[i].Stem)) return true;
        if (!Names.Contains(words[i].Unmasked)) return false;
        var commonNoun = (i > 0 && (BeforeCommonNoun.Contains(words[i - 1].Stem) || IsPluralAdjective(words[i - 1].Text)))
            || (i + 1 < words.Count && AfterCommonNoun.Contains(words[i + 1].Stem));
        return !commonNoun;
    }

    /// <summary>«Бойові дії»: прикметник у множині; «впровадженні» — іменник.</summary>
    private static bool IsPluralAdjective(string word) =>
        PluralEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static string Better(NameToJudge name) => name.Words.Any(word => word.Stem == "цнап")
        ? "Надання адміністративних послуг у ЦНАПі"
        : "Надання адміністративних послуг";

    private static HashSet<string> Stems(params string[] words) => [.. words.Select(Inflection.Stem)];
}
