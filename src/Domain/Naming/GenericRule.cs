namespace DiiaQr.Domain.Naming;

/// <summary>Надто загально: самі лише слова, що пасують до будь-якої послуги («Надання послуг») або називають місце («Головний офіс»).</summary>
internal static class GenericRule
{
    private static readonly HashSet<string> Stems = [.. new[]
    {
        "послуга", "сервіс", "надання", "отримання", "інше", "інший", "різне", "загальний", "основний", "головний", "центральний", "будь", "який",
        "всі", "всіх", "наш", "сайт", "назва", "мета", "потреба", "робота", "організація", "підприємство", "компанія", "установа", "service", "services", "other",
        "офіс", "відділення", "філія", "центр", "каса", "рецепція", "ресепшн", "стійка", "приймальня", "зал", "магазин", "office",
    }.Select(Inflection.Stem)];

    public static bool IsGeneric(NameWord word) => Stems.Contains(word.Stem);

    public static ServiceNameRefused? Judge(NameToJudge name) => name.Telling.All(IsGeneric)
        ? new("generic", new(
            "Назва надто загальна: уточніть, яка це послуга, наприклад «Надання медичних послуг».",
            "The name is too general: say which service it is, such as «Надання медичних послуг».",
            "Nazwa jest zbyt ogólna: podaj, jaka to usługa, na przykład «Надання медичних послуг»."),
            name.Telling.Any(word => word.Stem == "послуг") ? "Надання адміністративних послуг" : null)
        : null;
}
