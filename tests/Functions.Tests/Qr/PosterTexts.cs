using DiiaQr.Functions.Qr;

namespace DiiaQr.Functions.Tests.Qr;

internal static class PosterTexts
{
    public const string Link = "https://diia.app/acquirers/offer-request/static/ABCDEFGHJKMNPQRS23456789";

    public static readonly DateOnly Day = new(2025, 11, 23);

    public static readonly PosterText Typical = new(
        Organisation: "Виконавчий комітет Прикладської міської ради Зразкової області",
        Branch: "ЦНАП «Центральний»",
        Address: "вул. Прикладна, 1, м. Прикладськ, 01001",
        Partner: null,
        Service: "Надання адміністративних послуг у ЦНАПі",
        Documents: ["ID-картка або біометричний закордонний паспорт", "РНОКПП (за бажанням)"],
        HumanCode: "K7QD-M2XW");

    public static readonly PosterText WithPartner = Typical with
    {
        Organisation = "Прикладська сільська рада Зразкового району Уявної області",
        Branch = "Бібліотека-філія №3",
        Partner = "Комунальний заклад «Публічна бібліотека імені Зразка»",
        Service = "Запис до бібліотеки та оформлення читацького квитка",
    };

    /// <summary>Every name as long as the rules for names allow, in words of everyday length.</summary>
    public static readonly PosterText Longest = OfLongest(length =>
        string.Concat(Enumerable.Repeat("Департамент соціальної політики та адміністративних послуг Прикладсько-Зразківської міськради ", 4))[..length]);

    /// <param name="name">Makes a name of a given length.</param>
    public static PosterText OfLongest(Func<int, string> name) => new(
        Organisation: name(300),
        Branch: name(200),
        Address: name(300),
        Partner: name(200),
        Service: name(160),
        Documents: [.. Enumerable.Range(0, 10).Select(_ => name(60))],
        HumanCode: "WMWM-WMWM");

    /// <summary>Everything the poster must say, apart from our own words.</summary>
    public static IEnumerable<string> Words(this PosterText text) =>
        [text.Organisation, text.Branch, text.Address, text.Service, .. text.Documents, text.HumanCode, .. text.Partner is { } partner ? [partner] : (string[])[]];
}
