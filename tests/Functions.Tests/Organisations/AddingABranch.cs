using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Organisations;

public class AddingABranch(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Answers_it_with_its_email_still_to_be_confirmed()
    {
        var cabinet = await Cabinet.Open(app);

        using var answer = await cabinet.Post(cabinet.Branches, cabinet.BranchBody());

        var branch = await answer.ShouldBe(HttpStatusCode.Created);
        branch.Text("name").ShouldBe("Центральне відділення");
        branch.Text("address").ShouldBe("вул. Соборна, 7, м. Зразкове");
        branch.Text("email").ShouldBe(cabinet.Email);
        branch.Text("emailState").ShouldBe("pending");
        branch.Text("notice").ShouldContain("До того копії документів не надсилатимуться");
        branch.Text("owner").ShouldBe("own");
        branch["partnerName"].ShouldBeNull();
        var shown = await (await cabinet.Get(answer.Headers.Location!.ToString())).ShouldBe(HttpStatusCode.OK);
        shown.ToJsonString().ShouldBe(branch.ToJsonString());
    }

    [Fact]
    public async Task Answers_a_repeat_the_same_and_writes_one_letter()
    {
        var cabinet = await Cabinet.Open(app);

        var first = await (await cabinet.Post(cabinet.Branches, cabinet.BranchBody())).ShouldBe(HttpStatusCode.Created);
        var second = await (await cabinet.Post(cabinet.Branches, cabinet.BranchBody())).ShouldBe(HttpStatusCode.Created);

        second.ToJsonString().ShouldBe(first.ToJsonString());
        (await List(cabinet)).Count.ShouldBe(1);
        await app.Drain(StorageNames.Queues.SendNotification, "SendNotification");
        app.Mailbox.Letters.Count(letter => letter.To == cabinet.Email).ShouldBe(1);
    }

    [Fact]
    public async Task Makes_one_of_many_at_the_same_moment()
    {
        var cabinet = await Cabinet.Open(app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cabinet.Post(cabinet.Branches, cabinet.BranchBody())));

        var ids = new List<string>();
        foreach (var answer in answers) ids.Add((await answer.ShouldBe(HttpStatusCode.Created)).Text("id"));
        ids.Distinct().Count().ShouldBe(1);
        (await List(cabinet)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Центральне відділення")]
    [InlineData("  ЦЕНТРАЛЬНЕ   відділення ")]
    public async Task Refuses_another_one_of_the_same_name(string name)
    {
        var cabinet = await Cabinet.Open(app);
        await cabinet.AddBranch();

        var another = cabinet.BranchBody(name);
        another["address"] = "вул. Інша, 1";

        await (await cabinet.Post(cabinet.Branches, another)).ShouldBeProblem(HttpStatusCode.Conflict, "branch-name-taken");
        (await List(cabinet)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_the_name_to_other_organisations()
    {
        var (one, other) = (await Cabinet.Open(app), await Cabinet.Open(app));

        (await one.AddBranch()).ShouldNotBe(await other.AddBranch());
    }

    [Fact]
    public async Task Is_refused_before_the_offer_is_joined()
    {
        var cabinet = await Cabinet.Open(app, joined: false);

        await (await cabinet.Post(cabinet.Branches, cabinet.BranchBody())).ShouldBeProblem(HttpStatusCode.Conflict, "offer-not-joined");
    }

    [Fact]
    public async Task Names_every_faulty_field_at_once()
    {
        var cabinet = await Cabinet.Open(app, OrganisationKind.CommunityCouncil);
        var body = new JsonObject { ["name"] = " ", ["address"] = new string('а', 301), ["email"] = "office" };

        var problem = await (await cabinet.Post(cabinet.Branches, body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        problem["errors"]!.AsArray().Select(fault => (fault!.Text("field"), fault!.Text("code"))).ShouldBe(
            [("name", "text-missing"), ("address", "text-too-long"), ("email", "email-invalid"), ("owner", "branch-owner-missing")]);
    }

    [Theory]
    [InlineData("Кімната\u200B 5", "hidden-character")]
    [InlineData("Кімната \u202E5", "hidden-character")]
    [InlineData("Кімната 漢", "unprintable-character")]
    [InlineData("🏛", "unprintable-character")]
    public async Task Refuses_a_name_that_the_poster_cannot_show(string name, string code)
    {
        var cabinet = await Cabinet.Open(app);

        var problem = await (await cabinet.Post(cabinet.Branches, cabinet.BranchBody(name))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        problem["errors"]![0]!.Text("code").ShouldBe(code);
    }

    [Fact]
    public async Task A_councils_partner_is_named()
    {
        var cabinet = await Cabinet.Open(app, OrganisationKind.CommunityCouncil);
        var body = cabinet.BranchBody();
        (body["owner"], body["partnerName"]) = ("partner", "Музей «Світанок»");

        var branch = await (await cabinet.Post(cabinet.Branches, body)).ShouldBe(HttpStatusCode.Created);

        (branch.Text("owner"), branch.Text("partnerName")).ShouldBe(("partner", "Музей «Світанок»"));
        var service = await cabinet.AddService(branch.Text("id"));
        (await (await cabinet.Scan(service["qr"]!.Text("id"))).ShouldBe(HttpStatusCode.OK)).Text("partner").ShouldBe("Музей «Світанок»");
    }

    [Theory]
    [InlineData(OrganisationKind.CommunityCouncil, "partner", null, "partnerName", "partner-name-missing")]
    [InlineData(OrganisationKind.CommunityCouncil, "own", "Музей", "owner", "partner-not-allowed")]
    [InlineData(OrganisationKind.CommunityCouncil, "rented", null, "owner", "branch-owner-unknown")]
    [InlineData(OrganisationKind.LegalEntity, "partner", "Музей", "partnerName", "partner-not-allowed")]
    public async Task Only_a_council_has_partners_and_it_names_them(OrganisationKind kind, string owner, string? partner, string field, string code)
    {
        var cabinet = await Cabinet.Open(app, kind);
        var body = cabinet.BranchBody();
        (body["owner"], body["partnerName"]) = (owner, partner);

        var problem = await (await cabinet.Post(cabinet.Branches, body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        problem["errors"]!.AsArray().Select(fault => (fault!.Text("field"), fault!.Text("code"))).ShouldBe([(field, code)]);
    }

    [Fact]
    public async Task A_proprietors_number_does_not_get_onto_the_wall()
    {
        var cabinet = await Cabinet.Open(app, OrganisationKind.SoleProprietor);

        var problem = await (await cabinet.Post(cabinet.Branches, cabinet.BranchBody($"Майстерня, {TestPki.CitizenNumber}"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        problem["errors"]![0]!.Text("code").ShouldBe("own-number-shown");
    }

    [Fact]
    public async Task A_manager_may_look_but_not_add()
    {
        var head = await Cabinet.Open(app);
        var branch = await head.AddBranch();
        var manager = await head.As("manager");

        (await List(manager)).Count.ShouldBe(1);
        await (await manager.Get(manager.Branch(branch))).ShouldBe(HttpStatusCode.OK);
        await (await manager.Post(manager.Branches, manager.BranchBody("Інше"))).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
        await (await manager.Put(manager.Branch(branch), manager.BranchBody("Інше"))).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
        await (await manager.Delete(manager.Branch(branch))).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
        await (await manager.Post($"{manager.Branch(branch)}/email-confirmation")).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
    }

    [Fact]
    public async Task Anothers_organisation_and_branches_do_not_exist()
    {
        var (own, other) = (await Cabinet.Open(app), await Cabinet.Open(app));
        var theirs = await other.AddBranch();
        var stranger = (await app.SignIn(TestPki.OtherNumber)).Http;

        (await stranger.GetAsync(own.Branches, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await (await own.Get(own.Branch(theirs))).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await own.Put(own.Branch(theirs), own.BranchBody())).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await own.Delete(own.Branch(theirs))).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await own.Post($"{own.Branch(theirs)}/email-confirmation")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await own.Get(own.Branch("..%2Forg"))).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await List(other)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Asks_to_sign_in_first()
    {
        var cabinet = await Cabinet.Open(app);

        await (await app.Http.GetAsync(cabinet.Branches, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("""{"name":5}""", "application/json", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("name=a", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "unsupported-content-type")]
    public async Task Refuses_what_is_no_such_request(string body, string type, HttpStatusCode status, string code)
    {
        var cabinet = await Cabinet.Open(app);
        using var content = new StringContent(body, Encoding.UTF8, type);

        await (await cabinet.Http.PostAsync(cabinet.Branches, content, TestContext.Current.CancellationToken)).ShouldBeProblem(status, code);
    }

    private static async Task<JsonArray> List(Cabinet cabinet) => (await (await cabinet.Get(cabinet.Branches)).ShouldBe(HttpStatusCode.OK)).AsArray();
}
