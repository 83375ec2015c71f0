using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Qr;

public class RotatingACode(RunningApp app) : IClassFixture<RunningApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_old_one_is_dead_at_once_and_the_new_one_alive()
    {
        var (cabinet, path, old) = await AService();
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        var rotated = await Rotate(cabinet, path, old);

        var fresh = rotated["qr"]!.Text("id");
        fresh.ShouldNotBe(old);
        await (await cabinet.Scan(old)).ShouldBeProblem(HttpStatusCode.Gone, "qr-not-valid");
        var card = await (await cabinet.Scan(fresh)).ShouldBe(HttpStatusCode.OK);
        card["since"]!.GetValue<DateTimeOffset>().ShouldBe(app.Clock.GetUtcNow());
        (await (await cabinet.Get($"{path}/qr.svg")).Content.ReadAsStringAsync(Stop)).ShouldNotBeEmpty();
        (await (await cabinet.Get($"{path}/qr.png")).Content.ReadAsByteArrayAsync(Stop)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_file_downloaded_afterwards_holds_the_new_link()
    {
        var (cabinet, path, old) = await AService();
        (await cabinet.Get($"{path}/qr.png")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var rotated = await Rotate(cabinet, path, old);

        var png = await (await cabinet.Get($"{path}/qr.png")).Content.ReadAsByteArrayAsync(Stop);
        await png.ShouldReadBack(rotated["qr"]!.Text("link"));
    }

    [Fact]
    public async Task A_repeat_answers_the_new_one_also_many_at_once()
    {
        var (cabinet, path, old) = await AService();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Rotate(cabinet, path, old)));
        var repeat = await Rotate(cabinet, path, old);

        answers.Append(repeat).Select(answer => answer["qr"]!.Text("id")).Distinct().Count().ShouldBe(1);
        await (await cabinet.Scan(repeat["qr"]!.Text("id"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refuses_a_code_that_is_not_this_services()
    {
        var (cabinet, path, own) = await AService();
        var (_, _, anothers) = await AService();

        foreach (var code in new[] { anothers, "aaaaaaaaaaaaaaaaaaaaaaaa", "", null })
        {
            var problem = await (await cabinet.Post($"{path}/qr/rotation", new JsonObject { ["qrId"] = code })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
            problem["errors"]![0]!.Text("code").ShouldBe("qr-not-current");
        }

        await (await cabinet.Scan(own)).ShouldBe(HttpStatusCode.OK);
        await (await cabinet.Scan(anothers)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Later_changes_show_on_the_new_code_and_the_old_one_stays_dead()
    {
        var (cabinet, path, old) = await AService();
        var fresh = (await Rotate(cabinet, path, old))["qr"]!.Text("id");

        await (await cabinet.Put(path, Cabinet.ServiceBody("Прокат самокатів"))).ShouldBe(HttpStatusCode.OK);

        (await (await cabinet.Scan(fresh)).ShouldBe(HttpStatusCode.OK)).Text("purpose").ShouldBe("Прокат самокатів");
        await (await cabinet.Scan(old)).ShouldBeProblem(HttpStatusCode.Gone, "qr-not-valid");
    }

    [Fact]
    public async Task A_repeat_ends_what_broke_off_after_the_old_one_was_dead()
    {
        var (cabinet, path, old) = await AService();
        await app.Get<QrLinks>().Kill(old, Stop);
        await (await cabinet.Get($"{path}/qr.svg")).ShouldBeProblem(HttpStatusCode.Gone, "qr-not-valid");

        var fresh = (await Rotate(cabinet, path, old))["qr"]!.Text("id");

        fresh.ShouldNotBe(old);
        await (await cabinet.Scan(fresh)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_repeat_publishes_what_broke_off_before_the_new_one_was()
    {
        var (cabinet, path, old) = await AService();
        await app.Get<QrLinks>().Kill(old, Stop);
        var fresh = await SaveRotated(cabinet, path);

        (await Rotate(cabinet, path, old))["qr"]!.Text("id").ShouldBe(fresh);

        await (await cabinet.Scan(fresh)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_sweep_gives_a_service_whose_code_is_dead_a_new_one()
    {
        var (cabinet, path, old) = await AService();
        await app.Get<RequestCards>().Note(cabinet.Organisation, path.Split('/')[^3], Stop);
        await app.Get<QrLinks>().Kill(old, Stop);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await app.Tick("SweepCards");

        var fresh = (await (await cabinet.Get(path)).ShouldBe(HttpStatusCode.OK))["qr"]!.Text("id");
        fresh.ShouldNotBe(old);
        await (await cabinet.Scan(fresh)).ShouldBe(HttpStatusCode.OK);
        await (await cabinet.Scan(old)).ShouldBeProblem(HttpStatusCode.Gone, "qr-not-valid");
    }

    private async Task<(Cabinet Cabinet, string Path, string Qr)> AService()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var service = await cabinet.AddService(branch);
        return (cabinet, $"{cabinet.Services(branch)}/{service.Text("id")}", service["qr"]!.Text("id"));
    }

    /// <summary>What is left when the process dies between the service's row and its new code.</summary>
    private async Task<string> SaveRotated(Cabinet cabinet, string path)
    {
        var services = app.Get<Functions.Services.Services>();
        var (found, version) = (await services.Find(cabinet.Organisation, path.Split('/')[^3], path.Split('/')[^1], Stop))!.Value;
        var rotated = found.Rotate(app.Get<QrIds>().New(), app.Clock.GetUtcNow());
        (await services.TrySave(rotated, found, version, Stop)).ShouldBeTrue();
        return rotated.Qr.Id;
    }

    private static async Task<JsonNode> Rotate(Cabinet cabinet, string path, string qr) =>
        await (await cabinet.Post($"{path}/qr/rotation", new JsonObject { ["qrId"] = qr })).ShouldBe(HttpStatusCode.OK);
}
