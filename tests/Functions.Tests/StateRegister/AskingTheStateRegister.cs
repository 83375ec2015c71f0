using System.Net;
using System.Text;
using DiiaQr.Functions.StateRegister;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace DiiaQr.Functions.Tests.StateRegister;

/// <summary>A register on a real port that answers as the test says.</summary>
public sealed class AskingTheStateRegister(StorageEmulator emulator) : IAsyncLifetime
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<HttpContext, Task> reply = context => Json(context, "{\"isHead\":true}");
    private (string Path, string? Authorization, string Body) question;
    private WebApplication register = null!;
    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        register = builder.Build();
        register.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            question = (context.Request.Path, context.Request.Headers.Authorization, await reader.ReadToEndAsync());
            asked.TrySetResult();
            await reply(context);
        });
        await register.StartAsync(TestContext.Current.CancellationToken);
        app = new AppWithRegister(emulator, $"{register.Urls.Single()}/edr/");
        await app.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await register.DisposeAsync();
    }

    [Fact]
    public async Task Lets_the_head_in_whom_it_confirms()
    {
        var (head, code) = (await Head.SignedIn(app), Numbers.NewEdrpou());

        await (await head.Register("legal-entity", code)).ShouldBe(HttpStatusCode.Created);

        question.ShouldBe(("/edr/heads/check", "Bearer register-key", $$"""{"code":"{{code}}","rnokpp":"{{head.Rnokpp}}"}"""));
    }

    [Fact]
    public async Task Refuses_whom_it_does_not_confirm()
    {
        reply = context => Json(context, "{\"isHead\":false}");

        await (await (await Head.SignedIn(app)).Register("legal-entity", Numbers.NewEdrpou())).ShouldBeProblem(HttpStatusCode.Forbidden, "not-the-head");
    }

    [Theory]
    [InlineData(500, "{\"isHead\":true}")]
    [InlineData(401, "")]
    [InlineData(302, "")]
    [InlineData(200, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "{\"isHead\":null}")]
    [InlineData(200, "{\"isHead\":\"true\"}")]
    [InlineData(200, "<html>")]
    public async Task Lets_nobody_in_when_the_answer_is_none(int status, string body)
    {
        reply = context => Json(context, body, status);

        await (await (await Head.SignedIn(app)).Register("legal-entity", Numbers.NewEdrpou())).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "state-register-unavailable");
    }

    [Fact]
    public async Task Lets_nobody_in_when_the_answer_floods()
    {
        reply = context => Json(context, $"{{\"isHead\":true,\"more\":\"{new string('x', 100_000)}\"}}");

        await (await (await Head.SignedIn(app)).Register("legal-entity", Numbers.NewEdrpou())).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "state-register-unavailable");
    }

    [Fact]
    public async Task Waits_five_seconds_and_no_longer()
    {
        reply = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        var head = await Head.SignedIn(app);

        var call = head.Register("legal-entity", Numbers.NewEdrpou());
        await asked.Task;
        app.Clock.Advance(HttpStateRegister.Patience);

        await (await call).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "state-register-unavailable");
    }

    [Fact]
    public async Task Lets_nobody_in_while_it_is_down()
    {
        await register.StopAsync(TestContext.Current.CancellationToken);

        await (await (await Head.SignedIn(app)).Register("legal-entity", Numbers.NewEdrpou())).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "state-register-unavailable");
    }

    [Fact]
    public async Task Is_not_asked_about_a_sole_proprietor()
    {
        await register.StopAsync(TestContext.Current.CancellationToken);
        var head = await Head.SignedIn(app);

        await (await head.Register("sole-proprietor", head.Rnokpp)).ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("http", null)]
    [InlineData("paper", "https://register.example")]
    public async Task Says_that_the_service_is_not_set_up_where_no_register_is_named(string kind, string? url)
    {
        await using var unset = new AppWithRegister(emulator, url, kind);
        await unset.InitializeAsync();

        await (await (await Head.SignedIn(unset)).Register("legal-entity", Numbers.NewEdrpou())).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "not-configured");
    }

    private static Task Json(HttpContext context, string body, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (status == 302) context.Response.Headers.Location = "/elsewhere";
        return context.Response.WriteAsync(body, Encoding.UTF8);
    }

    private sealed class AppWithRegister(StorageEmulator emulator, string? url, string kind = "http") : RunningApp(emulator)
    {
        protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["StateRegister:Kind"] = kind,
            ["StateRegister:Url"] = url,
            ["StateRegister:Key"] = "register-key",
        });
    }
}
