using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Contract;

/// <summary>Whoever copies an example is not refused.</summary>
public class FollowingTheExamples(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Every_body_that_the_contract_shows_is_accepted()
    {
        var head = await Head.SignedIn(app, profile: false);
        await (await head.Http.Put("profile", Example("SaveProfile"))).ShouldBe(HttpStatusCode.OK);

        var register = Example("RegisterOrganisation");
        await head.Heads(register.Text("code"));
        var organisation = (await (await head.Http.Post("organisations", register)).ShouldBe(HttpStatusCode.Created)).Text("id");
        await (await head.Join(organisation)).ShouldBe(HttpStatusCode.OK);

        var branches = $"organisations/{organisation}/branches";
        var branch = (await (await head.Http.Post(branches, Example("AddBranch"))).ShouldBe(HttpStatusCode.Created)).Text("id");
        await (await head.Http.Put($"{branches}/{branch}", Example("ChangeBranch"))).ShouldBe(HttpStatusCode.OK);

        var services = $"{branches}/{branch}/services";
        var service = await (await head.Http.Post(services, Example("AddService"))).ShouldBe(HttpStatusCode.Created);
        await (await head.Http.Put($"{services}/{service.Text("id")}", Example("ChangeService"))).ShouldBe(HttpStatusCode.OK);
        var rotation = Example("RotateQr");
        rotation["qrId"] = service["qr"]!.Text("id");
        await (await head.Http.Post($"{services}/{service.Text("id")}/qr/rotation", rotation)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("SignInWithKep", "sign-in/kep")]
    [InlineData("SaveProfile", "profile")]
    public async Task A_body_without_its_fields_is_refused_with_each_that_the_contract_requires(string function, string path)
    {
        var head = await Head.SignedIn(app);

        using var answer = function is "SaveProfile" ? await head.Http.Put(path, []) : await head.Http.Post(path, []);

        var problem = await answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
        problem["errors"]!.AsArray().Select(fault => fault!.Text("field")).ShouldBe(Required(function));
    }

    [Fact]
    public async Task So_is_one_in_an_organisation()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();

        await Names("AddBranch", cabinet.Branches);
        await Names("AddService", cabinet.Services(branch));

        async Task Names(string function, string path)
        {
            var problem = await (await cabinet.Post(path, new JsonObject())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
            problem["errors"]!.AsArray().Select(fault => fault!.Text("field")).ShouldBe(Required(function));
        }
    }

    private static JsonObject Example(string function) => CommittedContract.Body(function).AsObject();

    private static IEnumerable<string> Required(string function) =>
        CommittedContract.Follow(CommittedContract.Operation(function)!["requestBody"]!["content"]!["application/json"]!["schema"]!)["required"]!.AsArray().Select(name => name!.GetValue<string>());
}
