using DiiaQr.Domain.People;

namespace DiiaQr.Domain.Tests.People;

public class ReadingAPassportNumber
{
    [Theory]
    [InlineData("АБ123456", "АБ123456", false)]
    [InlineData("аб 123456", "АБ123456", false)]
    [InlineData("ЇҐ000001", "ЇҐ000001", false)]
    [InlineData("001234567", "001234567", true)]
    [InlineData(" 001 234 567 ", "001234567", true)]
    public void Accepts_a_book_and_an_ID_card(string typed, string value, bool isIdCard)
    {
        var passport = Passport.Parse(typed).Value;
        passport.Value.ShouldBe(value);
        passport.IsIdCard.ShouldBe(isIdCard);
    }

    [Theory]
    [InlineData("AB123456")]
    [InlineData("АB123456")]
    [InlineData("ab123456")]
    public void Asks_for_Ukrainian_letters(string typed) => Passport.Parse(typed).Problem.ShouldBe(new PassportInLatinLetters());

    [Theory]
    [InlineData(null)]
    [InlineData("АБ12345")]
    [InlineData("АБ1234567")]
    [InlineData("ЫЭ123456")]
    [InlineData("QZ123456")]
    [InlineData("12345678")]
    [InlineData("А1234567")]
    public void Refuses_anything_else(string? typed) => Passport.Parse(typed).Problem.ShouldBe(new PassportMalformed());

    [Fact]
    public void Never_shows_a_person_s_number_whole() => Passport.Parse("АБ123456").Value.ToString().ShouldBe("••••••56");
}
