using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Services;

public class SplittingAService(RunningApp app) : IClassFixture<RunningApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_each_document_a_service_and_a_code_of_its_own()
    {
        var (cabinet, branch, whole) = await AServiceOfThree();

        var parts = (await (await cabinet.Post(whole.Text("split"))).ShouldBe(HttpStatusCode.OK)).AsArray();

        parts.Select(part => part!.Text("name")).ShouldBe(["Оренда автомобіля: Посвідчення водія", "Оренда автомобіля: РНОКПП", "Оренда автомобіля: Техпаспорт"]);
        parts.Select(part => part!["documents"]!.AsArray().Single()!.Text("code")).ShouldBe(["driver-license", "taxpayer-card", "vehicle-license"]);
        parts.ShouldAllBe(part => part!["documents"]![0]!["required"]!.GetValue<bool>() && part["advice"] == null);
        foreach (var part in parts)
        {
            var card = await (await cabinet.Scan(part!["qr"]!.Text("id"))).ShouldBe(HttpStatusCode.OK);
            (card.Text("purpose"), card["retentionDays"]!.GetValue<int>()).ShouldBe((part.Text("name"), 30));
        }

        await (await cabinet.Scan(whole["qr"]!.Text("id"))).ShouldBeProblem(HttpStatusCode.Gone, "qr-not-valid");
        await (await cabinet.Get($"{cabinet.Services(branch)}/{whole.Text("id")}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await List(cabinet, branch)).ToJsonString().ShouldBe(parts.ToJsonString());
    }

    [Fact]
    public async Task Answers_a_repeat_the_same_also_many_at_once()
    {
        var (cabinet, branch, whole) = await AServiceOfThree();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => cabinet.Post(whole.Text("split"))));
        var all = new List<string>();
        foreach (var answer in answers) all.Add((await answer.ShouldBe(HttpStatusCode.OK)).ToJsonString());
        all.Add((await (await cabinet.Post(whole.Text("split"))).ShouldBe(HttpStatusCode.OK)).ToJsonString());

        all.Distinct().Count().ShouldBe(1);
        (await List(cabinet, branch)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_repeat_ends_what_broke_off_after_the_old_code_was_dead()
    {
        var (cabinet, branch, whole) = await AServiceOfThree();
        await app.Get<QrLinks>().Kill(whole["qr"]!.Text("id"), Stop);

        (await (await cabinet.Post(whole.Text("split"))).ShouldBe(HttpStatusCode.OK)).AsArray().Count.ShouldBe(3);

        (await List(cabinet, branch)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_repeat_publishes_what_broke_off_before_the_new_codes_were()
    {
        var (cabinet, branch, whole) = await AServiceOfThree();
        var services = app.Get<Functions.Services.Services>();
        var (found, version) = (await services.Find(cabinet.Organisation, branch, whole.Text("id"), Stop))!.Value;
        var parts = found.Details.Documents.Split().Select((documents, i) => Domain.Services.Service.New(
            Guid.CreateVersion7().ToString("N"), cabinet.Organisation, branch,
            found.Details with { Name = Domain.Naming.ServiceName.Stored($"Оренда автомобіля ({i + 1})"), Documents = documents }, app.Get<QrIds>().New(), app.Clock.GetUtcNow(), found.Id)).ToArray();
        (await services.TrySplit(found, version, parts, Stop)).ShouldBeTrue();

        var answer = (await (await cabinet.Post(whole.Text("split"))).ShouldBe(HttpStatusCode.OK)).AsArray();

        answer.Count.ShouldBe(3);
        foreach (var part in answer) await (await cabinet.Scan(part!["qr"]!.Text("id"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_name_in_use_is_passed_over()
    {
        var (cabinet, branch, whole) = await AServiceOfThree();
        await cabinet.AddService(branch, "Оренда автомобіля: РНОКПП");

        var parts = (await (await cabinet.Post(whole.Text("split"))).ShouldBe(HttpStatusCode.OK)).AsArray();

        parts.Select(part => part!.Text("name")).ShouldBe(["Оренда автомобіля: Посвідчення водія", "Оренда автомобіля (1)", "Оренда автомобіля: Техпаспорт"]);
        (await List(cabinet, branch)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Ten_documents_are_one_batch()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var whole = await cabinet.AddService(branch, "Надання адміністративних послуг у ЦНАПі", [.. Domain.Services.DocumentCatalogue.Shipped.All.Take(10).Select(type => type.Code)]);

        (await (await cabinet.Post(whole.Text("split"))).ShouldBe(HttpStatusCode.OK)).AsArray().Count.ShouldBe(10);
    }

    [Fact]
    public async Task One_document_is_nothing_to_split()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var service = await cabinet.AddService(branch);

        await (await cabinet.Post($"{cabinet.Services(branch)}/{service.Text("id")}/split")).ShouldBeProblem(HttpStatusCode.Conflict, "nothing-to-split");
        await (await cabinet.Scan(service["qr"]!.Text("id"))).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(Cabinet Cabinet, string Branch, JsonNode Service)> AServiceOfThree()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        return (cabinet, branch, await cabinet.AddService(branch, "Оренда автомобіля", "driver-license", "taxpayer-card?", "vehicle-license"));
    }

    private static async Task<JsonArray> List(Cabinet cabinet, string branch) => (await (await cabinet.Get(cabinet.Services(branch))).ShouldBe(HttpStatusCode.OK)).AsArray();
}
