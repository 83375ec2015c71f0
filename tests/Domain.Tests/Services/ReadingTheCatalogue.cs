using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Services;

public class ReadingTheCatalogue
{
    private static readonly DocumentCatalogue Catalogue = DocumentCatalogue.Shipped;

    [Fact]
    public void Finds_all_eighteen_types() => Catalogue.All.Select(type => type.Code).ShouldBe(
    [
        "passport", "internal-passport", "foreign-passport", "taxpayer-card", "reference-internally-displaced-person",
        "birth-certificate", "driver-license", "vehicle-license", "student-id-card", "pension-card", "education-document",
        "veteran-certificate", "name-change-act-record", "marriage-act-record", "divorce-act-record", "user-birth-record",
        "residence-permit-permanent", "residence-permit-temporary",
    ]);

    [Fact]
    public void Names_every_type_in_three_languages() => Catalogue.All.ShouldAllBe(type =>
        new[] { type.NameUk, type.NameEn, type.NamePl }.All(name => name.Trim().Length > 0 && name == name.Trim()));

    [Fact]
    public void Knows_what_else_people_call_it()
    {
        var licence = Catalogue.Find("driver-license").ShouldNotBeNull();

        licence.NameUk.ShouldBe("Посвідчення водія");
        licence.Name.In("pl").ShouldBe("Prawo jazdy");
        licence.Abbreviations.ShouldContain("водійські права");
        Catalogue.All.ShouldAllBe(type => type.Abbreviations.All(name => name.Length > 1 && name == name.Trim()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Passport")]
    [InlineData("visa")]
    public void Does_not_find_another_code(string? code) => Catalogue.Find(code).ShouldBeNull();
}
