using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DiiaQr.Functions.StateRegister;
using DiiaQr.Functions.Tests.Profiles;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Functions.Tests.Organisations;

/// <summary>A signed-in person with a key and a complete profile, and what he does in the cabinet.</summary>
internal sealed record Head(RunningApp App, HttpClient Http, SigningIdentity Key, string Rnokpp, string PersonId)
{
    public static async Task<Head> SignedIn(RunningApp app, bool profile = true)
    {
        var rnokpp = Numbers.NewRnokpp();
        var key = TestPki.Issue(new("Вигадана Їна Ґудзівна", "Вигадана", "Їна Ґудзівна", Rnokpp: rnokpp));
        var (http, personId) = await app.SignIn(rnokpp, "Вигадана Їна Ґудзівна");
        if (profile) await (await http.Put("profile", ProfileRequests.Good())).ShouldBe(HttpStatusCode.OK);
        return new(app, http, key, rnokpp, personId);
    }

    /// <summary>From now on the state register knows this person as the head.</summary>
    public Task Heads(string edrpou) => App.Get<TableStateRegister>().Seed(edrpou, Rnokpp, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Register(string kind, string code, string name = "Зразкова установа") =>
        Http.Post("organisations", new() { ["kind"] = kind, ["code"] = code, ["name"] = name });

    /// <returns>The id of a legal entity that is there from now on.</returns>
    public async Task<string> Registered(string? code = null)
    {
        var edrpou = code ?? Numbers.NewEdrpou();
        await Heads(edrpou);
        return (await (await Register("legal-entity", edrpou)).ShouldBe(HttpStatusCode.Created)).Text("id");
    }

    public async Task<JsonNode> ToSign(string organisation) =>
        (await (await Http.Get($"organisations/{organisation}/accession")).ShouldBe(HttpStatusCode.OK))["toSign"]!;

    public async Task<HttpResponseMessage> Join(string organisation, bool attached = true)
    {
        var statement = await ToSign(organisation);
        return await Join(organisation, statement.Text("offerVersion"), Key.Sign(Encoding.UTF8.GetBytes(statement.Text("statement")), attached));
    }

    public Task<HttpResponseMessage> Join(string organisation, string offerVersion, byte[] signature) => Http.Post(
        $"organisations/{organisation}/accession", new() { ["offerVersion"] = offerVersion, ["signature"] = Convert.ToBase64String(signature) });
}
