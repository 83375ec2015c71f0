using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Services;

public class AddingAService(RunningApp app) : IClassFixture<RunningApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_it_with_a_code_that_can_be_scanned_at_once()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();

        using var answer = await cabinet.Post(cabinet.Services(branch), Cabinet.ServiceBody("Оренда автомобіля", "driver-license"));

        var service = await answer.ShouldBe(HttpStatusCode.Created);
        service.Text("name").ShouldBe("Оренда автомобіля");
        service.Text("branch").ShouldBe(branch);
        service["documents"]!.AsArray().Select(document => document!.Text("name")).ShouldBe(["Посвідчення водія"]);
        (service.Text("legalGround"), service["retentionDays"]!.GetValue<int>()).ShouldBe(("contract", 30));
        service["advice"].ShouldBeNull();
        service["split"].ShouldBeNull();
        var qr = service["qr"]!;
        qr.Text("link").ShouldBe($"https://diia.app/acquirers/offer-request/static/{qr.Text("id")}");
        qr.Text("link").Length.ShouldBeLessThanOrEqualTo(74);
        (await (await cabinet.Get(answer.Headers.Location!.ToString())).ShouldBe(HttpStatusCode.OK)).ToJsonString().ShouldBe(service.ToJsonString());

        var card = await (await cabinet.Scan(qr.Text("id"))).ShouldBe(HttpStatusCode.OK);
        card.Text("organisation").ShouldBe("Зразкова установа «Промінь»");
        card.Text("purpose").ShouldBe("Оренда автомобіля");
        card.Text("code").ShouldBe(qr.Text("code"));
        card["canDeliver"]!.GetValue<bool>().ShouldBeFalse();
        card.Text("notice").ShouldContain("ще не налаштовано");
    }

    [Fact]
    public async Task Advises_to_split_several_documents_and_says_where()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        cabinet.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var service = await cabinet.AddService(branch, "Оренда автомобіля", "driver-license", "taxpayer-card?");

        service.Text("advice").ShouldContain("one QR code for each document");
        service.Text("split").ShouldBe($"{cabinet.Services(branch)}/{service.Text("id")}/split");
        service["documents"]!.AsArray().Select(document => (document!.Text("name"), document!["required"]!.GetValue<bool>()))
            .ShouldBe([("Driving licence", true), ("Taxpayer card (RNOKPP)", false)]);
    }

    [Fact]
    public async Task Answers_a_repeat_the_same_also_many_at_once()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => cabinet.Post(cabinet.Services(branch), Cabinet.ServiceBody())));
        var all = new List<string>();
        foreach (var answer in answers) all.Add((await answer.ShouldBe(HttpStatusCode.Created)).ToJsonString());
        all.Add((await cabinet.AddService(branch)).ToJsonString());

        all.Distinct().Count().ShouldBe(1);
        (await List(cabinet, branch)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Оренда автомобіля")]
    [InlineData("оренда  АВТОМОБІЛЯ.")]
    [InlineData("Оренда aвтомобіля")] // the second word's first letter is Latin
    public async Task Refuses_another_one_that_reads_the_same(string name)
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        await cabinet.AddService(branch);

        await (await cabinet.Post(cabinet.Services(branch), Cabinet.ServiceBody(name, "passport"))).ShouldBeProblem(HttpStatusCode.Conflict, "service-name-taken");
        (await List(cabinet, branch)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_name_in_two_branches_is_two_services()
    {
        var cabinet = await Cabinet.Open(app);
        var (one, other) = (await cabinet.AddBranch("Перше"), await cabinet.AddBranch("Друге"));

        var ids = new[] { (await cabinet.AddService(one)).Text("id"), (await cabinet.AddService(other)).Text("id") };

        ids.Distinct().Count().ShouldBe(2);
        (await List(cabinet, one)).Count.ShouldBe(1);
        (await List(cabinet, other)).Count.ShouldBe(1);
    }

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
    public async Task A_full_width_name_is_stored_in_plain_letters()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();

        (await cabinet.AddService(branch, "Оренда\u00A0ＳＵＶ")).Text("name").ShouldBe("Оренда SUV");
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
    public async Task Only_in_a_branch_of_its_own_organisation()
    {
        var (own, other) = (await Cabinet.Open(app), await Cabinet.Open(app));
        var theirs = await other.AddBranch();
        var service = (await other.AddService(theirs)).Text("id");
        var mine = await own.AddBranch();

        await (await own.Post(own.Services(theirs), Cabinet.ServiceBody())).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await own.Get(own.Services(theirs))).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        foreach (var place in new[] { theirs, mine })
        {
            var path = $"{own.Services(place)}/{service}";
            await (await own.Get(path)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
            await (await own.Put(path, Cabinet.ServiceBody())).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
            await (await own.Delete(path)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
            await (await own.Post($"{path}/split")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
            await (await own.Post($"{path}/qr/rotation", new JsonObject { ["qrId"] = "a" })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
            await (await own.Get($"{path}/qr.svg")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }

        (await List(other, theirs)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Not_in_another_branch_of_the_same_organisation_either()
    {
        var cabinet = await Cabinet.Open(app);
        var (one, other) = (await cabinet.AddBranch("Перше"), await cabinet.AddBranch("Друге"));
        var service = (await cabinet.AddService(one)).Text("id");

        await (await cabinet.Get($"{cabinet.Services(other)}/{service}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_manager_may_look_and_print_but_not_change()
    {
        var head = await Cabinet.Open(app);
        var branch = await head.AddBranch();
        var service = await head.AddService(branch);
        var manager = await head.As("manager");
        var path = $"{manager.Services(branch)}/{service.Text("id")}";

        (await List(manager, branch)).Count.ShouldBe(1);
        await (await manager.Get(path)).ShouldBe(HttpStatusCode.OK);
        (await manager.Get($"{path}/qr.svg")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await manager.Post(manager.Services(branch), Cabinet.ServiceBody("Прокат самокатів"))).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
        await (await manager.Put(path, Cabinet.ServiceBody())).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
        await (await manager.Delete(path)).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
        await (await manager.Post($"{path}/split")).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
        await (await manager.Post($"{path}/qr/rotation", new JsonObject { ["qrId"] = service["qr"]!.Text("id") })).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
    }

    [Theory]
    [InlineData("repeat")]
    [InlineData("reading")]
    [InlineData("sweep")]
    public async Task A_process_that_died_before_the_code_was_published_is_mended(string by)
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var qr = await AddRowOnly(cabinet, branch);
        await (await cabinet.Scan(qr)).ShouldBeProblem(HttpStatusCode.NotFound, "qr-unknown");

        var service = (await List(cabinet, branch))[0]!;
        switch (by)
        {
            case "repeat": (await cabinet.AddService(branch))["qr"]!.Text("id").ShouldBe(qr); break;
            case "reading": (await cabinet.Get(service["qr"]!.Text("svg"))).StatusCode.ShouldBe(HttpStatusCode.OK); break;
            default:
                app.Clock.Advance(TimeSpan.FromMinutes(1));
                await app.Tick("SweepCards");
                break;
        }

        (await (await cabinet.Scan(qr)).ShouldBe(HttpStatusCode.OK)).Text("purpose").ShouldBe("Оренда автомобіля");
    }

    /// <summary>What is left when the process dies between the service's row and its code.</summary>
    private async Task<string> AddRowOnly(Cabinet cabinet, string branch)
    {
        var details = new Functions.Services.ServiceRequest("Оренда автомобіля", [new("driver-license", true)], "contract", 30)
            .Read().Value;
        var service = Domain.Services.Service.New(Guid.NewGuid().ToString("N"), cabinet.Organisation, branch, details, app.Get<QrIds>().New(), app.Clock.GetUtcNow());
        await app.Get<RequestCards>().Note(cabinet.Organisation, branch, Stop);
        var place = (await app.Get<Branches>().Find(cabinet.Organisation, branch, Stop))!.Value.Version;
        (await app.Get<Functions.Services.Services>().TryAdd(service, place, Stop)).ShouldBeTrue();
        return service.Qr.Id;
    }

    private static IEnumerable<(string Field, string Code)> Faults(JsonNode problem) =>
        problem["errors"]!.AsArray().Select(fault => (fault!.Text("field"), fault!.Text("code")));

    private static async Task<JsonArray> List(Cabinet cabinet, string branch) => (await (await cabinet.Get(cabinet.Services(branch))).ShouldBe(HttpStatusCode.OK)).AsArray();
}
