using System.Diagnostics;
using System.Text.Json.Nodes;
using DiiaQr.Local.Host;

namespace DiiaQr.Local.Tests.Host;

public sealed class RunningTheHandler : IAsyncLifetime
{
    private const string Script = """
        const http = require('http')
        console.log('starting in ' + process.cwd())
        http.createServer((request, response) => {
          response.end(JSON.stringify({ id: process.pid, secret: process.env.Secret, urls: process.env.ASPNETCORE_URLS }))
        }).listen(process.env.FUNCTIONS_CUSTOMHANDLER_PORT, '127.0.0.1')
        """;

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diiaqr-handler-");
    private readonly List<string> said = [];
    private FunctionHost? host;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Starts_it_in_its_folder_with_the_settings_and_a_port_of_its_own()
    {
        await Start(Script);
        var seen = await Ask();
        ((string)seen["secret"]!).ShouldBe("s");
        ((string)seen["urls"]!).ShouldNotBe(host!.Address.ToString());
        Said().ShouldContain($"[app] starting in {folder.FullName}");
    }

    [Fact]
    public async Task Starts_it_again_after_a_crash_and_holds_requests_meanwhile()
    {
        await Start(Script);
        var first = (int)(await Ask())["id"]!;
        await Crash();
        var second = (int)(await Ask())["id"]!;
        second.ShouldNotBe(first);
        Said().ShouldContain(line => line.StartsWith("The function app ended with code 137", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Starts_it_again_when_told_to_without_counting_a_crash()
    {
        await Start(Script);
        for (var i = 0; i < 4; i++)
        {
            var before = (int)(await Ask())["id"]!;
            await host!.RestartHandler();
            ((int)(await Ask())["id"]!).ShouldNotBe(before);
        }
        host!.GaveUp.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Gives_up_after_three_crashes()
    {
        await Start(Script);
        for (var i = 0; i < 3; i++) await Crash();
        var reason = await host!.GaveUp.WaitAsync(TimeSpan.FromSeconds(30), stop);
        reason.Message.ShouldStartWith("The function app crashed 3 times and is not started again. The function app ended with code 137");
        using var http = new HttpClient { BaseAddress = host.Address };
        ((int)(await http.GetAsync("api/x", stop)).StatusCode).ShouldBe(503);
    }

    [Fact]
    public async Task Says_what_it_said_if_it_never_starts()
    {
        var failure = await Should.ThrowAsync<SetupFailed>(() => Start("console.error('no settings'); process.exit(3)"));
        failure.Message.ShouldStartWith("The function app crashed 3 times");
        failure.Message.ShouldEndWith("no settings");
    }

    [Fact]
    public async Task Says_that_it_does_not_answer_in_time()
    {
        var failure = await Should.ThrowAsync<SetupFailed>(
            () => Start("setInterval(() => {}, 1000)", new() { Initialization = TimeSpan.FromMilliseconds(500), CrashesTooMany = 1 }));
        failure.Message.ShouldContain("did not answer GET / within");
    }

    [Fact]
    public async Task Says_that_the_program_is_missing()
    {
        var app = new AppFolder(folder.FullName, new("no-such-program", []), "api", QueueSettings.Read(null), []);
        var failure = await Should.ThrowAsync<SetupFailed>(() => FunctionHost.Start(app, new() { Times = new() { CrashesTooMany = 1 } }, stop));
        failure.Message.ShouldContain("Cannot start the function app (no-such-program)");
    }

    [Fact]
    public async Task Says_that_the_port_is_busy()
    {
        await Start(Script);
        var failure = await Should.ThrowAsync<SetupFailed>(
            () => FunctionHost.Start(App(), new() { Port = host!.Address.Port }, stop));
        failure.Message.ShouldBe(
            $"Port {host!.Address.Port} is busy, and the function app needs it: end the program that listens there, or name another port with --port.");
    }

    [Fact]
    public void Forgives_crashes_after_a_calm_half_hour()
    {
        var crashes = new Crashes(new());
        var now = DateTimeOffset.Parse("2026-11-22T12:00:00Z");
        crashes.Add(now).ShouldBeFalse();
        crashes.Add(now).ShouldBeFalse();
        crashes.Add(now.AddMinutes(30).AddTicks(1)).ShouldBeFalse();
        crashes.Add(now.AddMinutes(31)).ShouldBeFalse();
        crashes.Add(now.AddMinutes(61)).ShouldBeTrue();
    }

    private async Task Start(string script, HostTimes? times = null)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "handler.cjs"), script, stop);
        host = await FunctionHost.Start(App(), new()
        {
            Values = new Dictionary<string, string> { ["Secret"] = "s" },
            Times = times ?? new(),
            Say = line => { lock (said) said.Add(line); },
        }, stop);
    }

    private AppFolder App() => new(folder.FullName, new("node", ["handler.cjs"]), "api", QueueSettings.Read(null),
        [new("Any", new HttpTrigger("{*path}", [], NeedsKey: false))]);

    private async Task<JsonNode> Ask()
    {
        using var http = new HttpClient { BaseAddress = host!.Address };
        return JsonNode.Parse(await http.GetStringAsync("api/x", stop))!;
    }

    private async Task Crash()
    {
        using var process = Process.GetProcessById((int)(await Ask())["id"]!);
        process.Kill();
        await process.WaitForExitAsync(stop);
    }

    private string[] Said()
    {
        lock (said) return [.. said];
    }
}
