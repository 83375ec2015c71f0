using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Naming;

public class JudgingManyNames
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuses_hardly_any_good_one(bool heldOut) =>
        ShouldBeFew(heldOut, "good", verdict => verdict is NameVerdict.Refused, atMost: 0.01);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lets_few_bad_ones_pass(bool heldOut) =>
        ShouldBeFew(heldOut, "bad", verdict => verdict is not NameVerdict.Refused, atMost: 0.05);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Asks_a_person_about_few_good_ones(bool heldOut) =>
        ShouldBeFew(heldOut, "good", verdict => verdict is NameVerdict.Doubtful, atMost: 0.06);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Asks_a_person_about_most_borderline_ones(bool heldOut) =>
        ShouldBeFew(heldOut, "borderline", verdict => verdict is not NameVerdict.Doubtful, atMost: 0.3);

    [Fact]
    public void Points_at_words_that_stand_in_the_name()
    {
        foreach (var listed in ListedName.All)
        {
            var parts = listed.Verdict switch { NameVerdict.Refused refused => refused.Words, NameVerdict.Doubtful doubtful => doubtful.Words, _ => [] };
            parts.ShouldAllBe(part => part.Start >= 0 && part.Length > 0 && part.Start + part.Length <= listed.Name.Length, listed.ToString());
        }
    }

    [Fact]
    public void Judges_a_name_of_any_length() =>
        Moderation.Judge(string.Concat(Enumerable.Repeat("Запис на прийом Д і я ліцензі@ ", 2000)), DocumentCatalogue.Shipped).ShouldBeOfType<NameVerdict.Refused>();

    [Fact]
    public void Allocates_nothing_for_a_name_it_accepts()
    {
        const string name = "Укладення договору страхування автомобіля";
        Moderation.Judge(name, DocumentCatalogue.Shipped);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Moderation.Judge(name, DocumentCatalogue.Shipped);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static void ShouldBeFew(bool heldOut, string label, Predicate<NameVerdict> isMiss, double atMost)
    {
        var names = ListedName.All.Where(listed => listed.Label == label && listed.IsHeldOut == heldOut).ToList();
        var misses = names.Where(listed => isMiss(listed.Verdict)).ToList();
        ((double)misses.Count / names.Count).ShouldBeLessThanOrEqualTo(atMost, string.Join('\n', misses));
    }
}
