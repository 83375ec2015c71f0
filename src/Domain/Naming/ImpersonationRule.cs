namespace DiiaQr.Domain.Naming;

/// <summary>
/// Чуже ім’я: назва починається з органу влади, банку чи великої мережі («СБУ: перевірка особи») або поєднує їх із тим, чим
/// ваблять шахраї («Служба підтримки ПриватБанку»). Сама ця установа може говорити від свого імені; «Подання заяви до
/// Пенсійного фонду» чужого імені не привласнює.
/// </summary>
internal static class ImpersonationRule
{
    public static NameVerdict? Judge(NameReading name, NameHolder? holder)
    {
        var body = FirstForeignBody(name, holder);
        if (body < 0) return null;
        var parts = name.Of(WordClass.Body);

        var speaks = name.FirstTelling(passedOver: WordClass.Generic | WordClass.Place | WordClass.Bait | WordClass.Institution) is var first && (first == body || first < 0 || name.Words[first].Is(WordClass.Body));
        if (speaks) return new NameVerdict.Refused(NameRule.Impersonation, parts, null);
        return IsAddressed(name, body) || !ComesFrom(name) ? null : new NameVerdict.Doubtful(NameRule.Impersonation, parts);
    }

    private static int FirstForeignBody(NameReading name, NameHolder? holder)
    {
        for (var i = 0; i < name.Words.Length; i++)
            if (name.Words[i].Is(WordClass.Body) && !OwnWords.Contain(holder, name, name.Words[i])) return i;
        return -1;
    }

    /// <summary>Без слова дії попереду або «від» когось.</summary>
    private static bool ComesFrom(NameReading name)
    {
        if (!name.IsAction(name.Words[name.FirstTelling()])) return true;
        foreach (ref readonly var word in name.Words)
            if (name.TextOf(word) is "від") return true;
        return false;
    }

    /// <summary>«до поліції», «для НБУ», «у Пенсійному фонді»: там, куди йдуть папери.</summary>
    private static bool IsAddressed(NameReading name, int body)
    {
        for (var i = Math.Max(0, body - 2); i < body; i++)
            if (name.TextOf(name.Words[i]) is "до" or "для" or "у" or "в" or "за") return true;
        return false;
    }
}
