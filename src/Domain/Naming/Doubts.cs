using DiiaQr.Domain.Organisations;

namespace DiiaQr.Domain.Naming;

/// <summary>Про що правило не судить напевно: назву приймають, а вирішує людина.</summary>
internal static class Doubts
{
    private const WordClass Little = WordClass.Generic | WordClass.Place | WordClass.Weak | WordClass.WeakAction | WordClass.Handing | WordClass.TestWeak;

    public static NameVerdict? Judge(NameReading name, NameHolder? holder) =>
        SaysLittle(name) ?? NamesAProgramme(name) ?? NamesAnAddress(name) ?? NamesAPaper(name) ?? NamesAnInstitution(name, holder) ?? TriesSomething(name);

    /// <summary>«Реєстрація», «Ідентифікація клієнта», «Видача посвідчень».</summary>
    private static NameVerdict.Doubtful? SaysLittle(NameReading name) => name.CountTelling() < 4 && !name.Any(WordClass.Purpose) && name.AllTelling(Little) ? new(NameRule.Generic, []) : null;

    /// <summary>«Послуга «єМалятко»»; «Подання заяви на єОселя» каже більше.</summary>
    private static NameVerdict.Doubtful? NamesAProgramme(NameReading name) =>
        name.Any(WordClass.Programme) && name.AllTelling(WordClass.Programme | Little) ? new(NameRule.Product, name.Of(WordClass.Programme)) : null;

    /// <summary>«Поселення в готель «Україна», вул. Інститутська, 4».</summary>
    private static NameVerdict.Doubtful? NamesAnAddress(NameReading name)
    {
        if (!name.Any(WordClass.Street)) return null;
        foreach (ref readonly var word in name.Words)
            if (word.IsNumber) return new(NameRule.Contact, name.Of(WordClass.Street));
        return null;
    }

    /// <summary>«Відомості про склад зареєстрованих осіб»: назва паперу, якого в каталозі немає.</summary>
    private static NameVerdict.Doubtful? NamesAPaper(NameReading name)
    {
        if (name.HasAction()) return null;
        var first = name.FirstTelling();
        for (var i = first; i < name.Words.Length && i <= first + 1; i++) // «Страховий поліс»
            if (name.Words[i].Is(WordClass.DocumentKind) && (i == first || name.CountTelling() == 2)) return new(NameRule.Document, [name.Words[i].ToPart()]);
        return null;
    }

    /// <summary>«ЦНАП міста Києва»: установа, а не мета. Приватній особі ще й не личить називатися радою чи судом.</summary>
    private static NameVerdict.Doubtful? NamesAnInstitution(NameReading name, NameHolder? holder)
    {
        var first = name.FirstTelling();
        var last = first;
        while (last < name.Words.Length && last <= first + 1 && !name.Words[last].Is(WordClass.Institution)) last++; // «міська рада»
        if (last >= name.Words.Length || !name.Words[last].Is(WordClass.Institution) || name.HasAction() || name.Letters.All.Contains(':')) return null;
        var foreign = name.Words[last].Is(WordClass.PublicBody) && holder is null or { Kind: not OrganisationKind.CommunityCouncil };
        return new(foreign ? NameRule.Impersonation : NameRule.Generic, [name.Words[last].ToPart()]);
    }

    /// <summary>«Тестовий запис Львів»: проба, якщо за нею не стоїть щось справжнє на зразок «Тест на вагітність».</summary>
    private static NameVerdict.Doubtful? TriesSomething(NameReading name) =>
        name.Words[name.FirstTelling()] is var first && first.Is(WordClass.Test) && name.CountTelling() == 2 && name.Words.Length == 2 && !name.HasAction() && name.Letters.All.Contains(' ')
            ? new(NameRule.Test, [first.ToPart()])
            : null;
}
