using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests;

/// <summary>Every refusal the domain can utter, made with sample values.</summary>
public partial class EveryProblem
{
    /// <summary>Some problems speak with the voice of their first fault.</summary>
    private sealed record Borrowed() : Problem("borrowed", ProblemKind.Invalid, new("Зразок вади.", "A sample fault.", "Przykładowy błąd."));

    private static readonly IReadOnlyList<Problem> All = [.. typeof(Problem).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Problem)) && !type.IsAbstract)
        .Select(Make)];

    [Fact]
    public void Is_found_here() => All.Count.ShouldBeGreaterThan(25);

    [Fact]
    public void Has_a_kebab_case_code() => All.Select(problem => problem.Code).Where(code => !KebabCase().IsMatch(code)).ShouldBeEmpty();

    [Fact]
    public void Has_a_code_of_its_own() => All.GroupBy(problem => problem.Code).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void Speaks_three_languages_in_whole_sentences()
    {
        foreach (var problem in All)
        {
            var (uk, en, pl) = problem.Text;
            new[] { uk, en, pl }.ShouldAllBe(text => WholeSentence().IsMatch(text), problem.Code);
            new[] { uk, en, pl }.Distinct().Count().ShouldBe(3, problem.Code);
            uk.ShouldMatch("[а-яіїєґ]", problem.Code);
        }
    }

    private static Problem Make(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return (Problem)constructor.Invoke([.. constructor.GetParameters().Select(Sample)]);
    }

    private static object? Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(int) => 5,
        var type when type == typeof(string) => "sample",
        var type when type == typeof(Rune) => new Rune('ƿ'),
        var type when type == typeof(Sentence) => new Sentence("Зразок речення.", "A sample sentence.", "Przykładowe zdanie."),
        var type when type == typeof(DocumentType) => DocumentCatalogue.Shipped.All[0],
        var type when type == typeof(IReadOnlyList<Fault>) => new Fault[] { new("field", new Borrowed()) },
        var type => throw new NotSupportedException($"A problem takes a {type.Name}: give this test a sample of it."),
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex("""^\S.*[.!?…]$""")]
    private static partial Regex WholeSentence();
}
