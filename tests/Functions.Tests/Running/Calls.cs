using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DiiaQr.Functions.Tests.Running;

/// <summary>HTTP calls as a test writes them: a verb, a path under /api/v1, and a body in JSON.</summary>
internal static class Calls
{
    public static Task<HttpResponseMessage> Get(this HttpClient http, string path) => http.Call(HttpMethod.Get, path);

    public static Task<HttpResponseMessage> Post(this HttpClient http, string path, JsonObject? body = null) => http.Call(HttpMethod.Post, path, body);

    public static Task<HttpResponseMessage> Put(this HttpClient http, string path, JsonObject body) => http.Call(HttpMethod.Put, path, body);

    public static Task<HttpResponseMessage> Delete(this HttpClient http, string path) => http.Call(HttpMethod.Delete, path);

    /// <summary>The same server, with this person's token.</summary>
    public static HttpClient As(this HttpClient http, string token) => new()
    {
        BaseAddress = http.BaseAddress,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    private static async Task<HttpResponseMessage> Call(this HttpClient http, HttpMethod verb, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(verb, $"/api/v1/{path}");
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
