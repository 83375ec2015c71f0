using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using DiiaQr.Local.Host;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace DiiaQr.Local.Tests.Host;

public sealed class PassingRequestsOn : IAsyncLifetime
{
    private const string AnyPath = "{*path}";

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(20) });
    private RequestDelegate answer = context => context.Response.WriteAsync("ok");
    private FakeHandler handler = null!;
    private FunctionHost? host;

    public async ValueTask InitializeAsync() => handler = await FakeHandler.Start(context => answer(context));

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        await handler.DisposeAsync();
        http.Dispose();
    }

    [Fact]
    public async Task Leaves_ten_megabytes_of_multipart_intact()
    {
        answer = async context =>
        {
            var form = await context.Request.ReadFormAsync();
            await using var file = form.Files.Single().OpenReadStream();
            await context.Response.WriteAsync(form.Files[0].FileName + Convert.ToHexString(await SHA256.HashDataAsync(file)));
        };
        await Start(Http("Upload", AnyPath));
        var content = RandomNumberGenerator.GetBytes(10 * 1024 * 1024);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "file.pdf" } };
        var response = await http.PostAsync("/api/upload", form, stop);
        (await response.Content.ReadAsStringAsync(stop)).ShouldBe("file.pdf" + Convert.ToHexString(SHA256.HashData(content)));
    }

    [Fact]
    public async Task Leaves_a_chunked_upload_chunked()
    {
        answer = async context => await context.Response.WriteAsync(
            $"{context.Request.Headers.TransferEncoding} {context.Request.ContentLength} {await new StreamReader(context.Request.Body).ReadToEndAsync()}");
        await Start(Http("Upload", AnyPath));
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/x") { Content = new StringContent("їжак") };
        request.Headers.TransferEncodingChunked = true;
        (await Text(await http.SendAsync(request, stop))).ShouldBe("chunked  їжак");
    }

    [Theory]
    [InlineData("/api/x?z=1+2&z=3")]
    [InlineData("/api/x?q=%D1%97&a=b%26c")]
    [InlineData("/api/%D1%97?")]
    [InlineData("/api/a%20b")]
    public async Task Leaves_path_and_query_as_they_are(string target)
    {
        answer = context => context.Response.WriteAsync(context.Request.GetEncodedPathAndQuery());
        await Start(Http("Echo", AnyPath));
        (await http.GetStringAsync(target, stop)).ShouldBe(target);
    }

    [Fact]
    public async Task Spoils_an_escaped_slash_as_the_real_host_does()
    {
        string? raw = null;
        answer = context =>
        {
            raw = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            return Task.CompletedTask;
        };
        await Start(Http("Echo", AnyPath));
        await http.GetAsync("/api/a%2Fb", stop);
        raw.ShouldBe("/api/a%252Fb");
    }

    [Fact]
    public async Task Streams_an_answer_as_it_comes()
    {
        var second = new TaskCompletionSource();
        answer = async context =>
        {
            await context.Response.WriteAsync("first\n");
            await context.Response.Body.FlushAsync();
            await second.Task;
            await context.Response.WriteAsync("second\n");
        };
        await Start(Http("Stream", AnyPath));
        using var response = await http.GetAsync("/api/x", HttpCompletionOption.ResponseHeadersRead, stop);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(stop));
        (await lines.ReadLineAsync(stop)).ShouldBe("first");
        second.SetResult();
        (await lines.ReadLineAsync(stop)).ShouldBe("second");
    }

    [Fact]
    public async Task Says_who_asked_and_overwrites_what_the_caller_says_of_itself()
    {
        answer = context => context.Response.WriteAsync(string.Join('|',
            context.Request.Headers["X-Forwarded-For"], context.Request.Headers["X-Forwarded-Proto"],
            context.Request.Headers["X-Forwarded-Host"], context.Request.Host, context.Request.Headers["X-Own"]));
        await Start(Http("Echo", AnyPath));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/x");
        request.Headers.Host = "qr.example.com";
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Host", "evil.example.com");
        request.Headers.Add("X-Own", "kept");
        (await Text(await http.SendAsync(request, stop))).ShouldBe($"127.0.0.1|http|qr.example.com|{handler.Address.Authority}|kept");
    }

    [Fact]
    public async Task Passes_status_and_headers_back()
    {
        answer = context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/elsewhere";
            context.Response.Headers.ETag = "\"1\"";
            context.Response.Cookies.Append("a", "1");
            context.Response.Cookies.Append("b", "2");
            return Task.CompletedTask;
        };
        await Start(Http("Echo", AnyPath));
        var response = await http.GetAsync("/api/x", stop);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.ToString().ShouldBe("/elsewhere");
        response.Headers.ETag!.Tag.ShouldBe("\"1\"");
        response.Headers.GetValues("Set-Cookie").Count().ShouldBe(2);
    }

    [Fact]
    public async Task Knows_only_listed_routes_and_methods()
    {
        await Start(Http("GetCard", "v1/requests/{qrId}", "GET"), new("Deliver", new TimerTrigger("t", "0 0 0 1 1 *")));
        (await Status("GET", "/api/v1/requests/abc")).ShouldBe(200);
        (await Status("GET", "/API/V1/Requests/abc")).ShouldBe(200);
        (await Status("POST", "/api/v1/requests/abc")).ShouldBe(404);
        (await Status("HEAD", "/api/v1/requests/abc")).ShouldBe(404);
        (await Status("GET", "/api/v1/requests")).ShouldBe(404);
        (await Status("GET", "/v1/requests/abc")).ShouldBe(404);
        (await Status("POST", "/Deliver")).ShouldBe(404);
        (await Status("POST", "/api/Deliver")).ShouldBe(404);
    }

    [Fact]
    public async Task Minds_the_constraints_of_a_route()
    {
        await Start(Http("ByNumber", "things/{id:int}"));
        (await Status("GET", "/api/things/7")).ShouldBe(200);
        (await Status("GET", "/api/things/seven")).ShouldBe(404);
    }

    [Fact]
    public async Task Matches_in_alphabetical_order_of_function_names_however_vague_the_route()
    {
        await Start(
            new("GetCard", new HttpTrigger("v1/requests/{qrId}", ["GET"], NeedsKey: true)),
            new("CatchAll", new HttpTrigger(AnyPath, [], NeedsKey: false)));
        // The catch-all sorts first and swallows the keyed route: its key is not asked for.
        (await Status("GET", "/api/v1/requests/abc")).ShouldBe(200);
    }

    [Fact]
    public async Task Asks_for_the_key_where_the_function_wants_one()
    {
        await Start(
            new("GetCard", new HttpTrigger("v1/requests/{qrId}", ["GET"], NeedsKey: true)),
            new("ZzCatchAll", new HttpTrigger(AnyPath, [], NeedsKey: false)));
        (await Status("GET", "/api/v1/requests/abc")).ShouldBe(401);
        (await Status("GET", "/api/v1/requests/abc?code=wrong")).ShouldBe(401);
        (await Status("GET", "/api/v1/requests/abc?code=secret")).ShouldBe(200);
        http.DefaultRequestHeaders.Add("x-functions-key", "secret");
        (await Status("GET", "/api/v1/requests/abc")).ShouldBe(200);
        (await Status("GET", "/api/other")).ShouldBe(200);
    }

    [Theory]
    [InlineData(30, 200)]
    [InlineData(101, 413)]
    public async Task Refuses_a_body_over_a_hundred_megabytes(int megabytes, int status)
    {
        answer = async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            await context.Response.WriteAsync("ok");
        };
        await Start(Http("Upload", AnyPath));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/x") { Content = new ByteArrayContent(new byte[megabytes * 1024 * 1024]) };
        // The refusal comes before a hundred megabytes are sent in vain.
        request.Headers.ExpectContinue = true;
        ((int)(await http.SendAsync(request, stop)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Lists_the_functions_at_the_root()
    {
        await Start(Http("GetCard", "v1/requests/{qrId}", "GET"));
        (await http.GetStringAsync("/", stop)).ShouldContain("GET /api/v1/requests/{qrId}");
    }

    private static Function Http(string name, string route, params string[] methods) => new(name, new HttpTrigger(route, methods, NeedsKey: false));

    private async Task Start(params Function[] functions)
    {
        var app = new AppFolder("unused", new("unused", []), "api", QueueSettings.Read(null), functions);
        host = await FunctionHost.Start(app, new() { Handler = handler.Address, FunctionKey = "secret" }, stop);
        http.BaseAddress = host.Address;
    }

    private async Task<int> Status(string method, string target) => (int)(await http.SendAsync(new(new(method), target), stop)).StatusCode;

    private Task<string> Text(HttpResponseMessage response) => response.Content.ReadAsStringAsync(stop);
}
