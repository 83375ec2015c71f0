using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Naming;

public class NamingOneself
{
    private static readonly NameHolder Library = new(OrganisationKind.LegalEntity, "Зразкова бібліотека «Промінь»");

    [Theory]
    [InlineData("Бібліотека «Промінь»")]
    [InlineData("Зразкова бібліотека")]
    [InlineData("ПРОМІНЬ")]
    [InlineData("Послуги бібліотеки «Промінь»")]
    public void Is_no_purpose(string name) =>
        Moderation.Judge(name, DocumentCatalogue.Shipped, Library).ShouldBeOfType<NameVerdict.Refused>().Rule.ShouldBe(NameRule.OwnName);

    [Fact]
    public void Is_welcome_beside_a_purpose() =>
        Moderation.Judge("Бібліотека «Промінь»: видача книг", DocumentCatalogue.Shipped, Library).ShouldBeOfType<NameVerdict.Accepted>();
}
