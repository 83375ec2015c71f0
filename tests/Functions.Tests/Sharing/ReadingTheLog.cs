using System.Net;
using DiiaQr.Domain;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Sharing;

public class ReadingTheLog(RunningApp app) : IClassFixture<RunningApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_what_came_newest_first_a_page_at_a_time()
    {
        var (http, organisation) = await Member();
        for (var i = 0; i < 60; i++) await Write(organisation, i, RunningApp.Start.AddMinutes(i));

        var first = await (await http.GetAsync($"/api/v1/organisations/{organisation}/shares", Stop)).ShouldBe(HttpStatusCode.OK);
        var second = await (await http.GetAsync($"/api/v1/organisations/{organisation}/shares?after={first.Text("next")}", Stop)).ShouldBe(HttpStatusCode.OK);

        var times = first["shares"]!.AsArray().Concat(second["shares"]!.AsArray()).Select(entry => DateTimeOffset.Parse(entry!.Text("receivedAt"), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        times.ShouldBe(Enumerable.Range(0, 60).Select(i => RunningApp.Start.AddMinutes(59 - i)));
        second["next"].ShouldBeNull();
    }

    [Fact]
    public async Task Is_empty_before_the_first_share()
    {
        var (http, organisation) = await Member();

        var log = await (await http.GetAsync($"/api/v1/organisations/{organisation}/shares", Stop)).ShouldBe(HttpStatusCode.OK);

        log["shares"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_why_a_share_could_not_be_delivered_and_nothing_of_the_person()
    {
        var (http, organisation) = await Member();
        await Write(organisation, 1, RunningApp.Start, Work.New(RunningApp.Start).GiveUp("recipient-refused"));

        var entry = (await (await http.GetAsync($"/api/v1/organisations/{organisation}/shares", Stop)).ShouldBe(HttpStatusCode.OK))["shares"]![0]!;

        (entry.Text("state"), entry.Text("reason")).ShouldBe(("Undeliverable", "recipient-refused"));
        entry.AsObject().Select(field => field.Key).ShouldBe(["share", "branch", "service", "documents", "state", "reason", "receivedAt"], ignoreOrder: true);
    }

    [Fact]
    public async Task Does_not_exist_for_a_stranger()
    {
        var (_, organisation) = await Member();
        var (stranger, _) = await Member();

        await (await stranger.GetAsync($"/api/v1/organisations/{organisation}/shares", Stop)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await app.Http.GetAsync($"/api/v1/organisations/{organisation}/shares", Stop)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Refuses_a_mark_that_is_none_of_ours()
    {
        var (http, organisation) = await Member();
        await (await http.GetAsync($"/api/v1/organisations/{organisation}/shares?after=org%27%20or%20true", Stop)).ShouldBeProblem(HttpStatusCode.BadRequest, "malformed-request");
    }

    private async Task<(HttpClient Http, string Organisation)> Member()
    {
        var organisation = Guid.NewGuid().ToString("N");
        var (http, person) = await app.SignIn(Guid.NewGuid().ToString("N"));
        await app.Get<StorageClients>().Table(StorageNames.Tables.People).UpsertEntityAsync(
            new Azure.Data.Tables.TableEntity(person, Memberships.RowKey(organisation)) { ["role"] = "manager" }, cancellationToken: Stop);
        return (http, organisation);
    }

    private Task Write(string organisation, int number, DateTimeOffset at, Work? work = null) => app.Get<ShareLog>().Write(
        new Share($"{number:x32}", "qr", organisation, "branch", "service", "f", "folder", [new SharedFile("passport", "01.p7s", true, 1)], work ?? Work.New(at)), Stop);
}
