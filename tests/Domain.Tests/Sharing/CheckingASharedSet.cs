using DiiaQr.Domain.Sharing;

namespace DiiaQr.Domain.Tests.Sharing;

public class CheckingASharedSet
{
    private static readonly CardDocument[] Asked =
    [
        new("passport", "Паспорт", Required: true),
        new("taxpayer-card", "РНОКПП", Required: true),
        new("pension-card", "Пенсійне посвідчення", Required: false),
    ];

    [Theory]
    [InlineData("passport", "taxpayer-card")]
    [InlineData("taxpayer-card", "pension-card", "passport")]
    public void Is_content_with_all_required_in_any_order(params string[] received) => SharedSet.Check(Asked, received).ShouldBeEmpty();

    [Fact]
    public void Names_everything_wrong_at_once() =>
        SharedSet.Check(Asked, ["pension-card", "driver-license", "visa"]).Select(fault => (fault.Field, fault.Problem.Code)).ShouldBe(
        [
            ("documents.passport", "document-missing"),
            ("documents.taxpayer-card", "document-missing"),
            ("documents", "document-not-requested"),
            ("documents", "document-not-requested"),
        ]);

    [Fact]
    public void Tells_the_citizen_which_document_is_missing() =>
        SharedSet.Check(Asked, ["passport"]).ShouldHaveSingleItem().Problem.Text.Uk.ShouldContain("РНОКПП");

    [Fact]
    public void Wants_something_even_when_nothing_is_required()
    {
        CardDocument[] optional = [new("pension-card", "Пенсійне посвідчення", Required: false)];

        SharedSet.Check(optional, ["pension-card"]).ShouldBeEmpty();
        SharedSet.Check(optional, []).ShouldBe([new("documents", new NoDocuments())]);
    }

    [Fact]
    public void Knows_its_limits() =>
        (ShareLimits.Documents, ShareLimits.DocumentBytes, ShareLimits.ShareBytes).ShouldBe((10, 10_485_760, 26_214_400));
}
