using DiiaQr.Functions.Hosting;

namespace DiiaQr.Functions.Tests.Hosting;

/// <summary>The host tries its functions in the order of their names and takes the first whose route matches, not the most exact one.</summary>
public class MatchingRoutes
{
    [Fact]
    public async Task No_function_takes_what_is_meant_for_a_later_one()
    {
        await using var app = App.Build([]);
        MappedFunction[] functions = [.. MappedFunctions.Of(app).Where(function => function.Trigger is null)];

        var shadowed =
            from earlier in functions.Index()
            from later in functions.Skip(earlier.Index + 1)
            where earlier.Item.Methods.Intersect(later.Methods).Any() && Shadows(earlier.Item.Pattern, later.Pattern)
            select $"{later.Name} by {earlier.Item.Name}";

        shadowed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/a/{x}", "/a/b", true)]
    [InlineData("/a/{x}", "/A/{y}", true)]
    [InlineData("/a/{x}/c", "/a/b/{y}", true)]
    [InlineData("/a/b", "/a/{x}", false)]
    [InlineData("/a/{x}", "/b/{x}", false)]
    [InlineData("/a/{x}", "/a/b/c", false)]
    public void One_route_shadows_another_where_it_takes_an_address_that_is_not_its_own(string earlier, string later, bool shadows) =>
        Shadows(earlier, later).ShouldBe(shadows);

    private static bool Shadows(string earlier, string later)
    {
        var (first, second) = (earlier.Split('/'), later.Split('/'));
        if (first.Length != second.Length) return false;
        var segments = first.Zip(second).ToList();
        var meet = segments.All(pair => IsParameter(pair.First) || IsParameter(pair.Second) || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
        var isMoreExact = segments.Any(pair => IsParameter(pair.Second) && !IsParameter(pair.First)) && segments.All(pair => IsParameter(pair.Second) || !IsParameter(pair.First));
        return meet && !isMoreExact;
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
