using DiiaQr.Domain.People;
using FsCheck.Xunit;

namespace DiiaQr.Domain.Tests.People;

public class ReadingADemographicRecordNumber
{
    [Theory]
    [InlineData("19910824-00026")]
    [InlineData("20000213-01467")]
    [InlineData("2000021301467")]
    public void Accepts_it_with_and_without_the_dash(string number) => Unzr.Parse(number).Value.Value.Length.ShouldBe(14);

    [Fact]
    public void Knows_the_birth_date() => Unzr.Parse("19910824-00026").Value.BirthDate.ShouldBe(new DateOnly(1991, 8, 24));

    [Theory]
    [InlineData("19910824-00027")]
    [InlineData("19911324-00026")]
    [InlineData("19910824-00000")]
    public void Refuses_a_wrong_check_digit_date_or_serial(string number) => Unzr.Parse(number).Problem.ShouldBe(new UnzrMistyped());

    [Theory]
    [InlineData(null)]
    [InlineData("1991082-400026")]
    [InlineData("19910824_00026")]
    [InlineData("19910824-0002")]
    public void Refuses_what_is_not_thirteen_digits(string? number) => Unzr.Parse(number).Problem.ShouldBe(new UnzrMalformed());

    [Property]
    public void A_mistyped_digit_is_always_noticed(ushort days, ushort serial)
    {
        var digits = $"{new DateOnly(1930, 1, 1).AddDays(days % 36_500):yyyyMMdd}{serial % 9_999 + 1:D4}";
        var number = Enumerable.Range(0, 10).Select(check => digits + check).Single(number => Unzr.Parse(number).IsOk);

        Mistyping.EveryDigitOf(number).Where(mistyped => Unzr.Parse(mistyped).IsOk).ShouldBeEmpty();
    }
}
