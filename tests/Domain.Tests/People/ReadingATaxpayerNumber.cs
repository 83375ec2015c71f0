using DiiaQr.Domain.People;
using FsCheck.Xunit;

namespace DiiaQr.Domain.Tests.People;

public class ReadingATaxpayerNumber
{
    [Fact]
    public void Knows_the_birth_date()
    {
        Rnokpp.Parse("1759013776").Value.BirthDate.ShouldBe(new DateOnly(1948, 2, 28));
        Rnokpp.Parse("2182917600").IsOk.ShouldBeTrue();
    }

    [Theory]
    [InlineData("1759013770")]
    [InlineData("0000000000")]
    public void Refuses_a_wrong_check_digit_and_ten_zeros(string number) => Rnokpp.Parse(number).Problem.ShouldBe(new RnokppMistyped());

    [Theory]
    [InlineData(null)]
    [InlineData("175901377")]
    [InlineData("17590137766")]
    [InlineData("175901377X")]
    public void Refuses_what_is_not_ten_digits(string? number) => Rnokpp.Parse(number).Problem.ShouldBe(new RnokppMalformed());

    [Fact]
    public void Never_shows_a_person_s_number_whole() => Rnokpp.Parse("1759013776").Value.ToString().ShouldBe("••••••••76");

    [Property]
    public void Exactly_one_check_digit_fits_a_birth_date_and_a_serial(ushort days, ushort serial)
    {
        var number = Generated(days, serial);

        Rnokpp.Parse(number).Value.BirthDate.ShouldBe(new DateOnly(1899, 12, 31).AddDays(days % 50_000 + 1));
        Enumerable.Range(0, 10).Count(check => Rnokpp.Parse(number[..9] + check).IsOk).ShouldBe(1);
    }

    /// <summary>The remainders 0 and 10 share the check digit 0, so only a number that ends in 0 can hide a mistyped digit.</summary>
    [Property]
    public void A_mistyped_digit_is_always_noticed_unless_the_check_digit_is_zero(ushort days, ushort serial)
    {
        var number = Generated(days, serial);
        var unnoticed = Mistyping.EveryDigitOf(number).Where(mistyped => Rnokpp.Parse(mistyped).IsOk).ToList();

        if (number[9] == '0') unnoticed.ShouldAllBe(mistyped => mistyped[9] == '0');
        else unnoticed.ShouldBeEmpty();
    }

    private static string Generated(ushort days, ushort serial)
    {
        var digits = $"{days % 50_000 + 1:D5}{serial % 10_000:D4}";
        return Enumerable.Range(0, 10).Select(check => digits + check).Single(number => Rnokpp.Parse(number).IsOk);
    }
}
