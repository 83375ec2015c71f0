using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Functions.Tests.SignIn;

namespace DiiaQr.Functions.Tests.Organisations;

public class RegisteringAnOrganisation(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("legal-entity")]
    [InlineData("community-council")]
    public async Task Takes_a_legal_person_from_its_head(string kind)
    {
        var (head, code) = (await Head.SignedIn(app), Numbers.NewEdrpou());
        await head.Heads(code);

        using var answer = await head.Register(kind, code, "  Зразкова   сільська рада ");
        var organisation = await answer.ShouldBe(HttpStatusCode.Created);

        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/organisations/{organisation.Text("id")}");
        (organisation.Text("kind"), organisation.Text("code"), organisation.Text("name"), organisation.Text("role")).ShouldBe((kind, code, "Зразкова сільська рада", "head"));
        organisation["accession"].ShouldBeNull();
        var shown = await (await head.Http.Get($"organisations/{organisation.Text("id")}")).ShouldBe(HttpStatusCode.OK);
        shown.ToJsonString().ShouldBe(organisation.ToJsonString());
    }

    [Fact]
    public async Task Takes_a_sole_proprietor_by_his_own_number_and_masks_it()
    {
        var head = await Head.SignedIn(app);

        var organisation = await (await head.Register("sole-proprietor", head.Rnokpp, "ФОП Вигадана Їна")).ShouldBe(HttpStatusCode.Created);

        organisation.Text("code").ShouldBe($"••••••••{head.Rnokpp[^2..]}");
        foreach (var path in new[] { $"organisations/{organisation.Text("id")}", "organisations" })
        {
            using var answer = await head.Http.Get(path);
            (await answer.ShouldBe(HttpStatusCode.OK)).ToJsonString().ShouldNotContain(head.Rnokpp);
        }

        foreach (var text in await Stored.TextsOf(app, StorageNames.Tables.Organisations, organisation.Text("id"))) text.ShouldNotContain(head.Rnokpp);
    }

    [Fact]
    public async Task Takes_a_head_whose_certificate_names_another_organisation_or_none()
    {
        var (rnokpp, code) = (Numbers.NewRnokpp(), Numbers.NewEdrpou());
        var key = TestPki.Issue(Ceremony.Somebody(rnokpp) with { Organisation = "Інша установа", Edrpou = Numbers.NewEdrpou() });
        var signedIn = await (await Ceremony.SignIn(app.Http, key)).ShouldBe(HttpStatusCode.OK);
        using var http = app.Http.As(signedIn.Text("token"));
        var head = new Head(app, http, key, rnokpp, signedIn.Text("token").Split('.')[0]);
        await (await http.Put("profile", Profiles.ProfileRequests.Good())).ShouldBe(HttpStatusCode.OK);
        await head.Heads(code);

        await (await head.Register("legal-entity", code)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Refuses_whoever_the_register_does_not_know_as_the_head_whether_the_code_is_known_or_not()
    {
        var (head, stranger, code) = (await Head.SignedIn(app), await Head.SignedIn(app), Numbers.NewEdrpou());

        var unknown = await (await stranger.Register("legal-entity", code)).ShouldBeProblem(HttpStatusCode.Forbidden, "not-the-head");
        await head.Registered(code);
        var known = await (await stranger.Register("legal-entity", code)).ShouldBeProblem(HttpStatusCode.Forbidden, "not-the-head");

        known.ToJsonString().ShouldBe(unknown.ToJsonString());
        (await (await stranger.Http.Get("organisations")).ShouldBe(HttpStatusCode.OK)).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_another_persons_number_and_says_which_key_is_wanted()
    {
        var (head, other) = (await Head.SignedIn(app), Numbers.NewRnokpp());

        var problem = await (await head.Register("sole-proprietor", other)).ShouldBeProblem(HttpStatusCode.Forbidden, "not-the-head");
        problem.Text("title").ShouldContain("РНОКПП у вашому КЕП");
        problem.ToJsonString().ShouldNotContain(other);
    }

    [Fact]
    public async Task Wants_a_complete_profile_first()
    {
        var (head, code) = (await Head.SignedIn(app, profile: false), Numbers.NewEdrpou());
        await head.Heads(code);

        await (await head.Register("legal-entity", code)).ShouldBeProblem(HttpStatusCode.Conflict, "profile-incomplete");
    }

    [Fact]
    public async Task Names_every_faulty_field_at_once()
    {
        var head = await Head.SignedIn(app);

        (await Faults(head, [])).ShouldBe(["kind organisation-kind-unknown", "name text-missing"]);
        (await Faults(head, new() { ["kind"] = "legal-entity", ["code"] = "32855968", ["name"] = " " })).ShouldBe(["code edrpou-mistyped", "name text-missing"]);
        (await Faults(head, new() { ["kind"] = "community-council", ["code"] = "1759013776", ["name"] = new string('я', 301) })).ShouldBe(["code edrpou-malformed", "name text-too-long"]);
        (await Faults(head, new() { ["kind"] = "sole-proprietor", ["code"] = "1759013770", ["name"] = "Установа\u200b" })).ShouldBe(["code rnokpp-mistyped", "name hidden-character"]);
        (await Faults(head, new() { ["kind"] = "Legal-Entity", ["code"] = "00000000", ["name"] = "Установа 漢" })).ShouldBe(["kind organisation-kind-unknown", "name unprintable-character"]);
        (await Faults(head, new() { ["kind"] = "legal-entity", ["name"] = "Установа" })).ShouldBe(["code edrpou-malformed"]);
        (await Faults(head, new() { ["kind"] = "sole-proprietor", ["code"] = head.Rnokpp, ["name"] = $"ФОП {head.Rnokpp}" })).ShouldBe(["name own-number-shown"]);
    }

    [Fact]
    public async Task Leads_the_head_to_what_is_there_and_changes_nothing()
    {
        var (head, code) = (await Head.SignedIn(app), Numbers.NewEdrpou());
        await head.Heads(code);
        var first = await (await head.Register("legal-entity", code, "Перша назва")).ShouldBe(HttpStatusCode.Created);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var second = await (await head.Register("community-council", $" {code} ", "Друга назва")).ShouldBe(HttpStatusCode.OK);

        second.ToJsonString().ShouldBe(first.ToJsonString());
        (await (await head.Http.Get("organisations")).ShouldBe(HttpStatusCode.OK)).AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Leads_a_second_head_confirmed_by_the_register_to_the_same_organisation()
    {
        var (first, second, code) = (await Head.SignedIn(app), await Head.SignedIn(app), Numbers.NewEdrpou());
        var id = await first.Registered(code);
        await second.Heads(code);

        (await (await second.Register("legal-entity", code)).ShouldBe(HttpStatusCode.OK)).Text("id").ShouldBe(id);

        await (await second.Http.Get($"organisations/{id}/accession")).ShouldBe(HttpStatusCode.OK);
        await (await first.Http.Get($"organisations/{id}/accession")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Makes_one_organisation_of_several_calls_at_the_same_moment()
    {
        var (head, code) = (await Head.SignedIn(app), Numbers.NewEdrpou());
        await head.Heads(code);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => head.Register("legal-entity", code)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(5);
        (await (await head.Http.Get("organisations")).ShouldBe(HttpStatusCode.OK)).AsArray().Count.ShouldBe(1);
    }

    /// <summary>Killed after the code was taken, after the organisation was written, or with a row lost: the state is made by taking rows away.</summary>
    [Theory]
    [InlineData(true, true, true, HttpStatusCode.Created)]
    [InlineData(false, true, true, HttpStatusCode.OK)]
    [InlineData(false, true, false, HttpStatusCode.OK)]
    [InlineData(false, false, true, HttpStatusCode.OK)]
    public async Task Mends_by_a_repeat_what_a_crash_left_out(bool organisationLost, bool memberLost, bool membershipLost, HttpStatusCode status)
    {
        var (head, code) = (await Head.SignedIn(app), Numbers.NewEdrpou());
        var id = await head.Registered(code);
        if (organisationLost) await Stored.Remove(app, StorageNames.Tables.Organisations, id, "org");
        if (memberLost) await Stored.Remove(app, StorageNames.Tables.Organisations, id, $"member:{head.PersonId}");
        if (membershipLost) await Stored.Remove(app, StorageNames.Tables.People, head.PersonId, $"member-of:{id}");

        (await (await head.Register("legal-entity", code)).ShouldBe(status)).Text("id").ShouldBe(id);

        (await Stored.Of(app, StorageNames.Tables.Organisations, id)).Select(row => row.RowKey).ShouldBe([$"member:{head.PersonId}", "org"]);
        (await (await head.Http.Get("organisations")).ShouldBe(HttpStatusCode.OK)).AsArray().Single()!["organisation"]!.Text("id").ShouldBe(id);
    }

    [Fact]
    public async Task Is_for_signed_in_people_only()
    {
        await (await app.Http.Post("organisations", [])).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await (await app.Http.Get("organisations")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Leaves_strangers_with_nothing_to_see()
    {
        var (head, stranger) = (await Head.SignedIn(app), await Head.SignedIn(app));
        var id = await head.Registered();

        foreach (var path in new[] { $"organisations/{id}", $"organisations/{id}/accession", "organisations/0193f0c0000070008000000000000001", "organisations/x", $"organisations/{id.ToUpperInvariant()}1" })
            await (await stranger.Http.Get(path)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await stranger.Join(id, "2026-11-01", [1])).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await app.Http.Get($"organisations/{id}")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Lets_a_manager_look_and_leaves_the_joining_to_the_head()
    {
        var (head, manager) = (await Head.SignedIn(app), await Head.SignedIn(app));
        var id = await head.Registered();
        await app.Get<StorageClients>().Table(StorageNames.Tables.People).UpsertEntityAsync(
            new Azure.Data.Tables.TableEntity(manager.PersonId, Memberships.RowKey(id)) { ["role"] = "manager" }, cancellationToken: TestContext.Current.CancellationToken);

        (await (await manager.Http.Get($"organisations/{id}")).ShouldBe(HttpStatusCode.OK)).Text("role").ShouldBe("manager");
        await (await manager.Http.Get($"organisations/{id}/accession")).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
        await (await manager.Join(id, "2026-11-01", [1])).ShouldBeProblem(HttpStatusCode.Forbidden, "only-the-head");
    }

    [Theory]
    [InlineData(OrganisationKind.LegalEntity, "32855961")]
    [InlineData(OrganisationKind.SoleProprietor, "1759013776")]
    public void Brings_a_row_back_as_it_was_written(OrganisationKind kind, string code)
    {
        var organisations = app.Get<Functions.Organisations.Organisations>();
        var organisation = new Organisation(
            app.Get<NewId>()(), OrganisationCode.Parse(kind, code).Value, OrganisationName.Parse("Ґанківська сільська рада «Їжак’ово»").Value, "head", RunningApp.Start, null, 7);
        var joined = organisation.Join(new("2026-11-01", "ab", RunningApp.Start.AddDays(1), "folder"));

        organisations.FromRow(organisations.ToRow(organisation)).ShouldBe(organisation);
        organisations.FromRow(organisations.ToRow(joined)).ShouldBe(joined);
        organisations.ToRow(organisation).RowKey.ShouldBe("org");
        app.Get<OrganisationCodes>().PartitionKey(organisation.Code).ShouldMatch("^[0-9a-f]{64}$");
    }

    private static async Task<string[]> Faults(Head head, JsonObject body)
    {
        var problem = await (await head.Http.Post("organisations", body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
        return [.. problem["errors"]!.AsArray().Select(error => $"{error!.Text("field")} {error!.Text("code")}")];
    }
}
