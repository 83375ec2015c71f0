using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Functions.Tests.SignIn;

/// <summary>Signing in over HTTP, step by step.</summary>
internal static class Ceremony
{
    public static async Task<JsonNode> Challenge(HttpClient http) => await (await http.Post("sign-in/challenges")).ShouldBe(HttpStatusCode.OK);

    public static byte[] TextOf(JsonNode challenge) => Encoding.UTF8.GetBytes(challenge.Text("text"));

    public static Task<HttpResponseMessage> Answer(HttpClient http, string challengeId, byte[] signature) => http.Post("sign-in/kep", new()
    {
        ["challengeId"] = challengeId,
        ["signature"] = Convert.ToBase64String(signature),
    });

    public static async Task<HttpResponseMessage> SignIn(HttpClient http, SigningIdentity key, bool attached = true)
    {
        var challenge = await Challenge(http);
        return await Answer(http, challenge.Text("challengeId"), key.Sign(TextOf(challenge), attached));
    }

    /// <summary>An invented person with a qualified key.</summary>
    public static SubjectOf Somebody(string? rnokpp = null) => new("Вигаданий Іван Тестович", "Вигаданий", "Іван Тестович", Rnokpp: rnokpp ?? Numbers.NewRnokpp());
}
