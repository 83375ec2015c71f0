using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Services;

public class SayingWhyAndHowLong
{
    [Theory]
    [InlineData("consent")]
    [InlineData("law")]
    [InlineData("contract")]
    [InlineData("vital-interest")]
    [InlineData("legal-obligation")]
    [InlineData("legitimate-interest")]
    public void Takes_the_six_grounds_of_the_law(string code) => LegalGround.Parse(code).Value.Code.ShouldBe(code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Consent")]
    [InlineData("marketing")]
    public void Refuses_any_other_ground(string? code) => LegalGround.Parse(code).Problem.ShouldBe(new LegalGroundUnknown());

    [Fact]
    public void Takes_a_term_of_a_day_to_75_years()
    {
        RetentionTerm.Parse(0).Problem.ShouldBe(new RetentionTermInvalid());
        RetentionTerm.Parse(1).Value.Days.ShouldBe(1);
        RetentionTerm.Parse(27_375).Value.Days.ShouldBe(27_375);
        RetentionTerm.Parse(27_376).Problem.ShouldBe(new RetentionTermInvalid());
        RetentionTerm.Parse(null).Problem.ShouldBe(new RetentionTermInvalid());
        RetentionTerm.Parse(int.MinValue).Problem.ShouldBe(new RetentionTermInvalid());
    }

    [Fact]
    public void Counts_whole_days_to_the_day_of_deletion() =>
        RetentionTerm.Parse(30).Value.DeleteBy(new DateOnly(2028, 2, 1)).ShouldBe(new DateOnly(2028, 3, 2));
}
