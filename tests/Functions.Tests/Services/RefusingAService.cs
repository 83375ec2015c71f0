using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Services;

public class RefusingAService(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Names_every_faulty_field_at_once()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var body = Cabinet.ServiceBody("", "passport", "library-card", "passport");
        (body["legalGround"], body["retentionDays"]) = ("because", 0);

        var problem = await (await cabinet.Post(cabinet.Services(branch), body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        Faults(problem).ShouldBe(
        [
            ("name", "text-missing"), ("documents.1.code", "document-unknown"), ("documents.2.code", "document-repeated"),
            ("legalGround", "legal-ground-unknown"), ("retentionDays", "retention-term-invalid"),
        ]);
    }

    [Fact]
    public async Task Names_what_is_missing_altogether()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();

        var problem = await (await cabinet.Post(cabinet.Services(branch), new JsonObject { ["documents"] = new JsonArray([null]) })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        Faults(problem).ShouldBe([("name", "text-missing"), ("documents.0.code", "document-unknown"), ("legalGround", "legal-ground-unknown"), ("retentionDays", "retention-term-invalid")]);
        var none = await (await cabinet.Post(cabinet.Services(branch), new JsonObject())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
        Faults(none).ShouldContain(("documents", "documents-missing"));
    }

    [Theory]
    [InlineData("Оренда\u200Bавтомобіля", "hidden-character")]
    [InlineData("Оренда 車", "unprintable-character")]
    [InlineData("Паспорт", "service-name-refused")]
    [InlineData("Впровадження Дiї", "service-name-refused")] // with a Latin i
    [InlineData("Послуга", "service-name-refused")]
    public async Task Refuses_a_name_that_tells_no_purpose_or_cannot_be_shown(string name, string code)
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();

        var problem = await (await cabinet.Post(cabinet.Services(branch), Cabinet.ServiceBody(name))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        Faults(problem).ShouldBe([("name", code)]);
    }

    [Fact]
    public async Task A_refused_name_comes_with_a_reason_and_a_suggestion_that_passes()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();

        var problem = await (await cabinet.Post(cabinet.Services(branch), Cabinet.ServiceBody("Посвідчення водія"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        problem["errors"]![0]!.Text("title").ShouldContain("назва документа");
        await cabinet.AddService(branch, problem["errors"]![0]!.Text("suggestion"));
    }

    [Theory]
    [InlineData(160, HttpStatusCode.Created)]
    [InlineData(161, HttpStatusCode.UnprocessableEntity)]
    public async Task A_name_has_at_most_160_characters(int length, HttpStatusCode status)
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var name = string.Join(' ', Enumerable.Repeat("Оренда автомобіля", 9)) + " та причепа";

        await (await cabinet.Post(cabinet.Services(branch), Cabinet.ServiceBody(name.PadRight(170, 'а')[..length]))).ShouldBe(status);
    }

    [Fact]
    public async Task A_proprietors_number_does_not_get_onto_the_card()
    {
        var cabinet = await Cabinet.Open(app, OrganisationKind.SoleProprietor);
        var branch = await cabinet.AddBranch();

        var problem = await (await cabinet.Post(cabinet.Services(branch), Cabinet.ServiceBody($"Оренда автомобіля у ФОП {TestPki.CitizenNumber}"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        Faults(problem).ShouldBe([("name", "service-name-refused")]);
    }

    [Fact]
    public async Task Nor_does_it_when_its_digits_are_parted()
    {
        var cabinet = await Cabinet.Open(app, OrganisationKind.SoleProprietor);
        var branch = await cabinet.AddBranch();
        var service = await cabinet.AddService(branch);
        var hidden = Cabinet.ServiceBody($"Оренда автомобіля за договором {string.Join(" та ", TestPki.CitizenNumber.Chunk(4).Select(part => new string(part)))}");

        var adding = await (await cabinet.Post(cabinet.Services(branch), hidden)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
        var changing = await (await cabinet.Put($"{cabinet.Services(branch)}/{service.Text("id")}", hidden)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        Faults(adding).Concat(Faults(changing)).Distinct().ShouldBe([("name", "own-number-shown")]);
    }

    private static IEnumerable<(string Field, string Code)> Faults(JsonNode problem) =>
        problem["errors"]!.AsArray().Select(fault => (fault!.Text("field"), fault!.Text("code")));
}
