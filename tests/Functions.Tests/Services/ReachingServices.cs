using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Services;

public class ReachingServices(RunningApp app) : IClassFixture<RunningApp>
{
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

    private static async Task<JsonArray> List(Cabinet cabinet, string branch) => (await (await cabinet.Get(cabinet.Services(branch))).ShouldBe(HttpStatusCode.OK)).AsArray();
}
