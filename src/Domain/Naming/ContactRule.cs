using System.Text.RegularExpressions;

namespace DiiaQr.Domain.Naming;

/// <summary>Телефон, адреса в мережі або реклама замість мети: усе це громадянин і так бачить на картці запиту чи не мусить бачити.</summary>
internal static partial class ContactRule
{
    // Заклики («телефонуйте», «звертайтесь») упізнаються за закінченням, решта — за основою.
    private static readonly HashSet<string> AdvertStems = [.. new[]
    {
        "недорого", "дешево", "найдешевше", "розпродаж", "вигідно", "промокод", "суперціна", "кешбек",
        "instagram", "інстаграм", "facebook", "фейсбук", "telegram", "viber", "вайбер", "whatsapp", "tiktok", "тікток", "тел",
    }.Select(Inflection.Stem)];

    private static readonly HashSet<string> BestStems = [.. new[] { "найкращий", "кращий", "низький", "найнижчий", "вигідний", "приємний", "доступний" }.Select(Inflection.Stem)];

    public static ServiceNameRefused? Judge(NameToJudge name)
    {
        var contact = Contact().Match(name.Value) is { Success: true } match ? match.Index : int.MaxValue;
        var advert = name.Words.Where((word, i) => IsAdvert(word, name.Words.ElementAtOrDefault(i + 1))).FirstOrDefault()?.Start ?? int.MaxValue;
        if (Math.Min(contact, advert) is var start && start == int.MaxValue) return null;

        return new("contact", new(
            "Назва містить контакти або рекламу: залиште тільки мету, контакти є на картці запиту.",
            "The name has contacts or an advertisement: leave the purpose only, contacts are on the request card.",
            "Nazwa zawiera kontakty lub reklamę: zostaw tylko cel, kontakty są na karcie prośby."),
            Beginning.Before(start, name));
    }

    private static bool IsAdvert(NameWord word, NameWord? next) =>
        AdvertStems.Contains(word.Stem)
        || IsCall(word.Text)
        || (BestStems.Contains(word.Stem) && next?.Stem is "цін" or "умов");

    private static bool IsCall(string word) =>
        word.Length > 6 && (word.EndsWith("йте", StringComparison.Ordinal) || word.EndsWith("йтесь", StringComparison.Ordinal) || word.EndsWith("йтеся", StringComparison.Ordinal))
        || word is "дзвоніть" or "пишіть" or "приходьте" or "купіть";

    // Знак оклику й відсотки бувають лише в рекламі. Від дев’яти цифр поспіль — телефон: дата має їх вісім, код ЄДРПОУ теж.
    [GeneratedRegex("""
        \S+@\S+\.\S | https?: | \bwww\. | \bt\.me\b
        | [\p{L}\d-]{2,}\.(com|net|org|info|biz|ua|укр|eu|io|me|app|online|site|shop|store|top)\b
        | ! | \d\ ?% | \+\ ?380 | \+?(\d[\ ().–-]{0,2}){9,}
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Contact();
}
