using DiiaQr.Domain.Organisations;
using FsCheck.Xunit;

namespace DiiaQr.Domain.Tests.Organisations;

public class ReadingAnEdrpouCode
{
    [Theory]
    [InlineData("32855961")]
    [InlineData("00032945")]
    [InlineData("00131954")]
    [InlineData("33124015")]
    [InlineData("23246880")]
    [InlineData("40599600")]
    [InlineData("41761770")]
    [InlineData(" 32855961 ")]
    public void Accepts_a_right_code(string code) => Edrpou.Parse(code).Value.Value.ShouldBe(code.Trim());

    [Theory]
    [InlineData("32855968")]
    [InlineData("00000000")]
    public void Refuses_a_wrong_check_digit_and_eight_zeros(string code) => Edrpou.Parse(code).Problem.ShouldBe(new EdrpouMistyped());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3285596")]
    [InlineData("328559611")]
    [InlineData("3285596a")]
    [InlineData("٣٢٨٥٥٩٦١")]
    [InlineData("3285 5961")]
    public void Refuses_what_is_not_eight_digits(string? code) => Edrpou.Parse(code).Problem.ShouldBe(new EdrpouMalformed());

    [Property]
    public void Exactly_one_check_digit_fits_any_seven_digits(uint seed)
    {
        var digits = (seed % 9_999_999 + 1).ToString("D7", null);

        Enumerable.Range(0, 10).Count(check => Edrpou.Parse(digits + check).IsOk).ShouldBe(1);
    }

    [Property]
    public void A_mistyped_digit_is_almost_always_noticed(uint seed)
    {
        var digits = (seed % 9_999_999 + 1).ToString("D7", null);
        var code = Enumerable.Range(0, 10).Select(check => digits + check).Single(code => Edrpou.Parse(code).IsOk);

        Mistyping.EveryDigitOf(code).Count(mistyped => Edrpou.Parse(mistyped).IsOk).ShouldBeLessThanOrEqualTo(14);
    }
}
