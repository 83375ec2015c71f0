using System.Text.Json.Nodes;
using DiiaQr.Contract;
using DiiaQr.Functions.Contract;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Tests.Running;
using Microsoft.OpenApi;

namespace DiiaQr.Functions.Tests.Contract;

public class ReadingTheContract
{
    [Fact]
    public async Task It_is_what_the_routes_say()
    {
        var generated = await OpenApiFile.Generate(TestContext.Current.CancellationToken);

        System.Text.Encoding.UTF8.GetString(ContractFile.Json).ShouldBe(generated, "The contract has changed. Write it anew: dotnet run --project src/Contract; then read the difference.");
    }

    [Fact]
    public void It_is_valid_OpenAPI()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(System.Text.Encoding.UTF8.GetString(ContractFile.Json), "json");

        diagnostic!.Errors.Select(error => error.ToString()).ShouldBeEmpty();
        diagnostic.Warnings.Select(warning => warning.ToString()).ShouldBeEmpty();
        document!.Info.License!.Identifier.ShouldBe("MIT");
    }

    [Fact]
    public async Task It_holds_every_HTTP_function_and_nothing_else()
    {
        await using var app = App.Build([]);
        var mapped = MappedFunctions.Of(app).Where(function => function.Trigger is null);

        CommittedContract.Operations.Select(entry => (entry.Operation.Text("operationId"), entry.Path, entry.Method, entry.Operation.Text("x-role")))
            .ShouldBe(mapped.Select(function => (function.Name, function.Pattern, function.Methods.Single(), function.Role.ToString())), ignoreOrder: true);
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var references = CommittedContract.All(CommittedContract.Root).Where(entry => entry.Place.EndsWith("/$ref", StringComparison.Ordinal)).Select(entry => entry.Node.GetValue<string>()).ToList();

        references.Count.ShouldBeGreaterThan(100);
        references.Distinct().Where(reference => reference.Split('/')[1..].Aggregate((JsonNode?)CommittedContract.Root, (place, name) => place?[name]) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_operation_is_summed_up_in_a_sentence_and_belongs_to_a_part()
    {
        var parts = CommittedContract.Root["tags"]!.AsArray().Select(tag => tag!.Text("name")).ToList();
        foreach (var (_, _, operation) in CommittedContract.Operations)
        {
            operation.Text("summary").ShouldMatch("^[A-Z]((?![.!?] ).)+\\.$");
            operation["tags"]!.AsArray().Single()!.GetValue<string>().ShouldBeOneOf([.. parts]);
        }

        parts.ShouldAllBe(part => CommittedContract.Operations.Any(entry => entry.Operation["tags"]![0]!.GetValue<string>() == part));
    }

    [Fact]
    public void Whoever_must_be_signed_in_sends_a_session_and_nobody_else()
    {
        foreach (var (_, _, operation) in CommittedContract.Operations)
        {
            var scheme = operation["security"]?[0]?.AsObject().Single().Key;
            var id = operation.Text("operationId");
            (scheme == "session").ShouldBe(operation.Text("x-role") is nameof(Role.Person) or nameof(Role.Member) or nameof(Role.Head), id);
            (scheme == "shareSecret").ShouldBe(id == "ShowShare", id);
        }
    }

    [Fact]
    public void Every_parameter_of_a_path_is_described()
    {
        foreach (var (path, _, operation) in CommittedContract.Operations)
        {
            var parameters = (operation["parameters"]?.AsArray() ?? []).Where(parameter => parameter!.Text("in") == "path").ToList();
            parameters.Select(parameter => $"{{{parameter!.Text("name")}}}").ShouldBe(path.Split('/').Where(step => step.StartsWith('{')));
            parameters.ShouldAllBe(parameter => parameter!.Text("description").Length > 10);
        }
    }

    [Fact]
    public void Every_refusal_is_a_problem_with_its_codes()
    {
        foreach (var (_, _, operation) in CommittedContract.Operations)
        {
            foreach (var (status, response) in operation["responses"]!.AsObject().Where(response => response.Key[0] is '4' or '5'))
            {
                var content = CommittedContract.Follow(response!)["content"]!.AsObject().Single();
                if (content.Key is not "application/problem+json") continue; // a page, and health
                content.Value!["schema"]!.Text("$ref").ShouldEndWith("/ProblemView");
                var examples = content.Value["examples"]!.AsObject().ToList();
                examples.ShouldNotBeEmpty();
                foreach (var (code, example) in examples)
                {
                    var problem = CommittedContract.Follow(example!)["value"]!;
                    (problem.Text("code"), problem["status"]!.ToString()).ShouldBe((code, status));
                }
            }
        }
    }

    [Fact]
    public void Every_example_fits_its_schema()
    {
        var examples = CommittedContract.All(CommittedContract.Root).Where(entry => entry.Node is JsonObject media && media["example"] is not null && media["schema"] is not null).ToList();

        examples.Count.ShouldBeGreaterThan(40);
        examples.SelectMany(entry => JsonOfSchema.Faults(entry.Node["example"], entry.Node["schema"]!, entry.Place)).ShouldBeEmpty();
    }
}
