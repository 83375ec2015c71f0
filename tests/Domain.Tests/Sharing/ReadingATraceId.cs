using DiiaQr.Domain.Sharing;

namespace DiiaQr.Domain.Tests.Sharing;

public class ReadingATraceId
{
    [Theory]
    [InlineData("a")]
    [InlineData("0198c3d2-7b1e-7c4f-9d55-3f0c2a1b4e6d")]
    [InlineData("request:42_(x)~!")]
    public void Keeps_it_as_sent(string sent) => TraceId.Parse(sent).Value.Value.ShouldBe(sent);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Asks_for_one_that_is_missing(string? sent) => TraceId.Parse(sent).Problem.ShouldBe(new TraceIdMissing());

    [Fact]
    public void Takes_200_characters_and_not_one_more()
    {
        TraceId.Parse(new string('x', 200)).IsOk.ShouldBeTrue();
        TraceId.Parse(new string('x', 201)).Problem.ShouldBe(new TraceIdTooLong());
        TraceId.Parse(new string('/', 300)).Problem.ShouldBe(new TraceIdTooLong());
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a b")]
    [InlineData("a\tb")]
    [InlineData("a\r\nb")]
    [InlineData("a\u007Fb")]
    [InlineData("запит")]
    public void Refuses_what_means_something_in_a_key_or_a_URL(string sent) => TraceId.Parse(sent).Problem.ShouldBe(new TraceIdInvalid());
}
