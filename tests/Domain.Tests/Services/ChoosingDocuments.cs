using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Services;

public class ChoosingDocuments
{
    private static Result<RequestedDocuments> Choose(params (string? Code, bool Required)[] documents) =>
        RequestedDocuments.Parse(DocumentCatalogue.Shipped, documents);

    private static Result<RequestedDocuments> ChooseFirst(int count) =>
        Choose([.. DocumentCatalogue.Shipped.All.Take(count).Select(type => ((string?)type.Code, true))]);

    [Fact]
    public void Keeps_order_and_what_is_required()
    {
        var chosen = Choose(("passport", true), ("pension-card", false)).Value;

        chosen.Items.Select(item => (item.Type.Code, item.Required)).ShouldBe([("passport", true), ("pension-card", false)]);
    }

    [Fact]
    public void Takes_one_to_ten()
    {
        Choose().Problem.ShouldBe(new DocumentsMissing());
        ChooseFirst(1).IsOk.ShouldBeTrue();
        ChooseFirst(10).IsOk.ShouldBeTrue();
        ChooseFirst(11).Problem.ShouldBe(new TooManyDocuments(11));
    }

    [Fact]
    public void Names_every_unknown_or_repeated_code_by_its_place()
    {
        var problem = Choose(("visa", true), ("passport", true), (null, false), ("passport", false)).Problem.ShouldNotBeNull();

        problem.Faults.Select(fault => (fault.Field, fault.Problem.Code)).ShouldBe(
        [
            ("documents.0.code", "document-unknown"),
            ("documents.2.code", "document-unknown"),
            ("documents.3.code", "document-repeated"),
        ]);
    }

    [Fact]
    public void Repeats_no_mark_up_or_control_characters_to_the_caller() =>
        new DocumentUnknown("<b>\n" + new string('x', 100)).Text.En.ShouldContain("\"?b??xxx");

    [Fact]
    public void Advises_to_split_more_than_one()
    {
        ChooseFirst(1).Value.AdviseToSplit.ShouldBeFalse();
        ChooseFirst(2).Value.AdviseToSplit.ShouldBeTrue();
    }

    [Fact]
    public void Splits_into_sets_of_one_required_document() =>
        Choose(("passport", true), ("pension-card", false)).Value.Split()
            .ShouldBe([Choose(("passport", true)).Value, Choose(("pension-card", true)).Value]);
}
