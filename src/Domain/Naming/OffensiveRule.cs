namespace DiiaQr.Domain.Naming;

/// <summary>
/// Лайка й образи, цілими словами та з відмінками: «Херсонській», «Страхуй», «гребля» й «Лохвиця» їх не містять.
/// Зірочка стоїть за будь-яку літеру, цифри читаються як літери.
/// </summary>
internal static class OffensiveRule
{
    private const WordClass Offence = WordClass.Offensive | WordClass.OffensiveRoot;

    public static NameVerdict? Judge(NameReading name) =>
        name.Any(Offence) ? new NameVerdict.Refused(NameRule.Offensive, name.Of(Offence), null) : null;
}
