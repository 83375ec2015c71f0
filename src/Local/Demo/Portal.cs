using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DiiaQr.Local.Demo;

/// <summary>The journey's side of the wire: JSON in, JSON out, and a clear sentence when an answer is not the expected one.</summary>
internal sealed class Portal(Uri api) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = api };

    public string? Token { get; set; }

    public Task<JsonNode> Get(string path, HttpStatusCode expected = HttpStatusCode.OK) => Send(HttpMethod.Get, path, null, expected);

    public Task<JsonNode> Post(string path, JsonNode? body, params HttpStatusCode[] expected) => Send(HttpMethod.Post, path, body, expected);

    public Task<JsonNode> Put(string path, JsonNode body) => Send(HttpMethod.Put, path, body, HttpStatusCode.OK);

    public async Task<byte[]> Download(string path)
    {
        using var answer = await http.SendAsync(Request(HttpMethod.Get, path));
        Expect(answer.StatusCode is HttpStatusCode.OK, $"GET {path} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task<string> Page(HttpMethod method, Uri address)
    {
        using var request = Request(method, new Uri(api, address.PathAndQuery).ToString());
        using var answer = await http.SendAsync(request);
        Expect(answer.IsSuccessStatusCode, $"{method} of a mailed link answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<JsonNode> Share(string path, string traceId, IReadOnlyList<(string Code, byte[] File)> parts)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (code, file) in parts)
            body.Add(new ByteArrayContent(Encoding.ASCII.GetBytes(Convert.ToBase64String(file))), code, $"{code}-02.04.2021-09_48_26.pdf.p7s");
        using var request = Request(HttpMethod.Post, path);
        request.Content = body;
        request.Headers.Add("X-Document-Request-Trace-Id", traceId);
        return await Read(await http.SendAsync(request), request, HttpStatusCode.OK);
    }

    public async Task<JsonNode> Status(string share, string secret)
    {
        using var request = Request(HttpMethod.Get, $"shares/{share}");
        request.Headers.Add("X-Share-Secret", secret);
        return await Read(await http.SendAsync(request), request, HttpStatusCode.OK);
    }

    public void Dispose() => http.Dispose();

    public static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new JourneyBroken(otherwise);
    }

    private async Task<JsonNode> Send(HttpMethod method, string path, JsonNode? body, params HttpStatusCode[] expected)
    {
        using var request = Request(method, path);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await Read(await http.SendAsync(request), request, expected);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path.StartsWith("http", StringComparison.Ordinal) || path.StartsWith('/') ? path : $"/api/v1/{path}");
        if (Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return request;
    }

    private static async Task<JsonNode> Read(HttpResponseMessage answer, HttpRequestMessage request, params HttpStatusCode[] expected)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Expect(expected.Contains(answer.StatusCode), $"{request.Method} {request.RequestUri!.OriginalString} answered {(int)answer.StatusCode}: {text}");
            return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
        }
    }
}

/// <summary>A step of the journey did not hold.</summary>
internal sealed class JourneyBroken(string what) : Exception(what);
