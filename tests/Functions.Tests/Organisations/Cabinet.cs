using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Organisations;

/// <summary>An organisation made directly in the store, and its signed-in head; sign-in and accession have tests of their own.</summary>
internal sealed partial class Cabinet
{
    private readonly RunningApp app;

    private Cabinet(RunningApp app, string organisation, HttpClient http) => (this.app, Organisation, Http) = (app, organisation, http);

    public string Organisation { get; }

    public HttpClient Http { get; private set; }

    public string Branches => $"/api/v1/organisations/{Organisation}/branches";

    /// <summary>Each cabinet's own: letters of others are not confused with its own.</summary>
    public string Email => $"office@{Organisation}.example";

    public static async Task<Cabinet> Open(RunningApp app, OrganisationKind kind = OrganisationKind.LegalEntity, bool joined = true)
    {
        var stop = TestContext.Current.CancellationToken;
        var id = Guid.NewGuid().ToString("N");
        var code = kind switch { OrganisationKind.SoleProprietor => TestPki.CitizenNumber, OrganisationKind.CommunityCouncil => "00032945", _ => "32855961" };
        var organisations = app.Get<Functions.Organisations.Organisations>();
        var accession = joined ? new Accession("2026-11-01", new string('a', 64), RunningApp.Start, "evidence") : null;
        var (http, head) = await app.SignIn(TestPki.CitizenNumber);
        await organisations.Table.AddEntityAsync(organisations.ToRow(new(
            id, OrganisationCode.Parse(kind, code).Value, OrganisationName.Parse("Зразкова установа «Промінь»").Value, head, RunningApp.Start, accession, 1)), stop);
        await Join(app, head, id, "head");
        return new(app, id, http);
    }

    /// <summary>The same organisation as somebody else sees it.</summary>
    public async Task<Cabinet> As(string role)
    {
        var (http, person) = await app.SignIn(TestPki.OtherNumber);
        await Join(app, person, Organisation, role);
        return new(app, Organisation, http);
    }

    /// <summary>After the clock has moved further than a session lasts.</summary>
    public async Task SignInAgain() => Http = (await app.SignIn(TestPki.CitizenNumber)).Http;

    public string Branch(string branch) => $"{Branches}/{branch}";

    public string Services(string branch) => $"{Branch(branch)}/services";

    public JsonObject BranchBody(string name = "Центральне відділення") => new()
    {
        ["name"] = name,
        ["address"] = "вул. Соборна, 7, м. Зразкове",
        ["email"] = Email,
    };

    public static JsonObject ServiceBody(string name = "Оренда автомобіля", params string[] documents) => new()
    {
        ["name"] = name,
        ["documents"] = new JsonArray([.. (documents.Length == 0 ? ["driver-license"] : documents).Select(code => new JsonObject { ["code"] = code.TrimEnd('?'), ["required"] = !code.EndsWith('?') })]),
        ["legalGround"] = "contract",
        ["retentionDays"] = 30,
    };

    public async Task<string> AddBranch(string name = "Центральне відділення") =>
        (await (await Post(Branches, BranchBody(name))).ShouldBe(HttpStatusCode.Created)).Text("id");

    public async Task<JsonNode> AddService(string branch, string name = "Оренда автомобіля", params string[] documents) =>
        await (await Post(Services(branch), ServiceBody(name, documents))).ShouldBe(HttpStatusCode.Created);

    /// <summary>The path of the newest mail's link.</summary>
    public async Task<string> MailedLink()
    {
        await app.Drain(StorageNames.Queues.SendNotification, "SendNotification");
        var letter = app.Mailbox.Letters.Last(letter => letter.To == Email);
        return Link().Match(letter.Text).Value;
    }

    public async Task ConfirmEmail()
    {
        using var page = await app.Http.PostAsync(await MailedLink(), null, TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Post(string path, JsonNode? body = null) => Http.PostAsync(path, body is null ? null : Json(body), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Put(string path, JsonNode body) => Http.PutAsync(path, Json(body), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Delete(string path) => Http.DeleteAsync(path, TestContext.Current.CancellationToken);

    /// <summary>What a citizen sees after scanning.</summary>
    public Task<HttpResponseMessage> Scan(string qr) => app.Http.GetAsync($"/api/v1/requests/{qr}", TestContext.Current.CancellationToken);

    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static async Task Join(RunningApp app, string person, string organisation, string role) => await app.Get<StorageClients>().Table(StorageNames.Tables.People)
        .AddEntityAsync(new Azure.Data.Tables.TableEntity(person, Memberships.RowKey(organisation)) { ["role"] = role }, TestContext.Current.CancellationToken);

    [GeneratedRegex(@"/api/v1/branch-emails/\S+")]
    private static partial Regex Link();
}
