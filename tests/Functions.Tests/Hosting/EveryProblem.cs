using System.Reflection;
using System.Text.RegularExpressions;
using DiiaQr.Domain;

namespace DiiaQr.Functions.Tests.Hosting;

/// <summary>Every refusal there is, of rules and of functions alike, made with sample values.</summary>
public partial class EveryProblem
{
    /// <summary>Some problems speak with the voice of another.</summary>
    private sealed record Borrowed() : Problem("borrowed", ProblemKind.Invalid, new("Зразок вади.", "A sample fault.", "Przykładowy błąd."));

    private static readonly IReadOnlyList<Problem> OfFunctions = [.. Types(typeof(App)).SelectMany(Make)];
    private static readonly IReadOnlyList<Problem> OfRules = [.. Types(typeof(Problem)).Select(type => type.GetConstructors().Single()).SelectMany(MakeIfSimple)];

    [Fact]
    public void Has_a_code_of_its_own() => OfFunctions.Concat(OfRules)
        .GroupBy(problem => problem.Code)
        .Where(same => same.Select(problem => problem.GetType()).Distinct().Count() > 1)
        .Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void Has_a_kebab_case_code() => OfFunctions.Select(problem => problem.Code).Where(code => !KebabCase().IsMatch(code)).ShouldBeEmpty();

    [Fact]
    public void Speaks_three_languages_in_whole_sentences()
    {
        OfFunctions.Count.ShouldBeGreaterThan(40);
        foreach (var problem in OfFunctions)
        {
            string[] texts = [problem.Text.Uk, problem.Text.En, problem.Text.Pl];
            texts.ShouldAllBe(text => WholeSentence().IsMatch(text), problem.Code);
            texts.Distinct().Count().ShouldBe(3, problem.Code);
            problem.Text.Uk.ShouldMatch("[а-яіїєґ]", problem.Code);
        }
    }

    private static IEnumerable<Type> Types(Type of) => of.Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Problem)) && !type.IsAbstract);

    private static IEnumerable<Problem> Make(Type type)
    {
        var constructor = type.GetConstructors().Single();
        // Once for each value of an enum, otherwise once.
        var samples = constructor.GetParameters().Select(Samples).ToList();
        return Enumerable.Range(0, samples.Select(values => values.Length).DefaultIfEmpty(1).Max())
            .Select(at => (Problem)constructor.Invoke([.. samples.Select(values => values[at % values.Length])]));
    }

    /// <summary>The Domain's own test makes the others.</summary>
    private static IEnumerable<Problem> MakeIfSimple(ConstructorInfo constructor) =>
        constructor.GetParameters().Length == 0 ? [(Problem)constructor.Invoke([])] : [];

    private static object?[] Samples(ParameterInfo parameter) => parameter.ParameterType switch
    {
        { IsEnum: true } type => [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value))],
        var type when type == typeof(int) => [5],
        var type when type == typeof(string) => ["sample"],
        var type when type == typeof(TimeSpan) => [TimeSpan.FromSeconds(30)],
        var type when type == typeof(Sentence) => [new Sentence("Зразок речення.", "A sample sentence.", "Przykładowe zdanie.")],
        var type when type == typeof(Problem) => [new Borrowed()],
        var type => throw new NotSupportedException($"A problem takes a {type.Name}: give this test a sample of it."),
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex("""^\S.*[.!?…]$""")]
    private static partial Regex WholeSentence();
}
