using System.Net;
using System.Text.Json.Nodes;
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
    public async Task A_full_width_name_is_stored_in_plain_letters()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();

        (await cabinet.AddService(branch, "Оренда\u00A0ＳＵＶ")).Text("name").ShouldBe("Оренда SUV");
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
        var (organisation, _) = (await app.Get<Functions.Organisations.Organisations>().Find(cabinet.Organisation, Stop))!.Value;
        var details = new Functions.Services.ServiceRequest("Оренда автомобіля", [new("driver-license", true)], "contract", 30)
            .Read(organisation).Value;
        var service = Domain.Services.Service.New(Guid.NewGuid().ToString("N"), cabinet.Organisation, branch, details, app.Get<QrIds>().New(), app.Clock.GetUtcNow());
        await app.Get<RequestCards>().Note(cabinet.Organisation, branch, Stop);
        var place = (await app.Get<Branches>().Find(cabinet.Organisation, branch, Stop))!.Value.Version;
        (await app.Get<Functions.Services.Services>().TryAdd(service, place, Stop)).ShouldBeTrue();
        return service.Qr.Id;
    }

    private static async Task<JsonArray> List(Cabinet cabinet, string branch) => (await (await cabinet.Get(cabinet.Services(branch))).ShouldBe(HttpStatusCode.OK)).AsArray();
}
