namespace DiiaQr.Domain.Naming;

/// <summary>
/// Продукт замість мети: «Дія» в будь-якому відмінку, Diia, Дія.QR, мультишеринг, або самі лише слова про впровадження.
/// «Дія» — ще й звичайний іменник: множина («нотаріальних дій») ніколи не продукт, а однину видають сусідні слова («строку дії ліцензії»).
/// </summary>
internal static class ProductRule
{
    private const WordClass Vehicle = WordClass.Means | WordClass.Telltale | WordClass.Institution | WordClass.DocumentName | WordClass.Handing | WordClass.Generic | WordClass.Place | WordClass.Test | WordClass.TestWeak;

    // Прикметник перед «дія» каже, що це звичайний іменник: «бойові дії», «юридичну дію»; «впровадженні» — іменник, «цифрова Дія» — продукт.
    private static readonly string[] AdjectiveEndings =
        ["ьні", "чні", "йні", "вні", "рні", "льні", "ові", "ькі", "учі", "ючі", "ична", "ичну", "ичної", "ичною", "льна", "льну", "льної", "ійна", "ійну", "ійної", "івна", "івну", "івної"];

    public static NameVerdict? Judge(NameReading name, DocumentVocabulary documents)
    {
        var product = ProductPlace(name);
        if (product < 0 && !(name.Any(WordClass.Telltale) && name.AllTelling(Vehicle))) return null;

        var parts = product < 0 ? name.Of(WordClass.Telltale) : [name.Words[product].ToPart()];
        var better = product < 0 ? null : Beginning.Before(name.Words[product].Start, name, documents);
        return new NameVerdict.Refused(NameRule.Product, parts, better ?? Better(name));
    }

    private static int ProductPlace(NameReading name)
    {
        for (var i = 0; i < name.Words.Length; i++)
            if (name.Words[i].Is(WordClass.Product) && !IsDeed(name, i)) return i;
        return -1;
    }

    private static bool IsDeed(NameReading name, int i)
    {
        if (i + 1 < name.Words.Length && name.Words[i + 1].Is(WordClass.AfterDeed)) return true;
        var before = i - 1;
        if (before > 0 && name.Words[before].Is(WordClass.Filler)) before--; // введення в дію
        return before >= 0 && (name.Words[before].Is(WordClass.BeforeDeed) || (before == i - 1 && IsAdjective(name, name.Words[before])));
    }

    private static bool IsAdjective(NameReading name, in NameWord word)
    {
        if (word.Is(WordClass.Means)) return false;
        foreach (var ending in AdjectiveEndings)
            if (name.TextOf(word).EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string Better(NameReading name)
    {
        foreach (ref readonly var word in name.Words)
            if (name.StemOf(word).SequenceEqual("цнап")) return "Надання адміністративних послуг у ЦНАПі";
        return "Надання адміністративних послуг";
    }
}
