namespace DiiaQr.Domain.Naming;

/// <summary>Лише назва самої організації чи відділення: її й так видно над назвою послуги.</summary>
internal static class OwnNameRule
{
    public static NameVerdict? Judge(NameReading name, NameHolder? holder)
    {
        if (holder is null) return null;
        foreach (ref readonly var word in name.Words)
            if (word.Tells && !word.Is(WordClass.Generic | WordClass.Place) && !OwnWords.Contain(holder, name, word)) return null;
        return new NameVerdict.Refused(NameRule.OwnName, [], null);
    }
}
