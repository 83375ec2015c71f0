namespace DiiaQr.Domain.Naming;

/// <summary>Надто загально: самі лише слова, що пасують до будь-якої послуги («Надання послуг») або називають місце («Головний офіс»).</summary>
internal static class GenericRule
{
    private const WordClass General = WordClass.Generic | WordClass.Place;

    public static NameVerdict? Judge(NameReading name)
    {
        if (name.CountTelling() > 0 && !name.AllTelling(General)) return null;
        foreach (ref readonly var word in name.Words)
            if (name.StemOf(word).SequenceEqual("послуг")) return new NameVerdict.Refused(NameRule.Generic, name.Of(General), "Надання адміністративних послуг");
        return new NameVerdict.Refused(NameRule.Generic, name.Of(General), null);
    }
}
