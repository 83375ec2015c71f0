using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace DiiaQr.Published.Tests;

public sealed class StartingTheBinary : IAsyncLifetime
{
    private readonly int port = FreePort();
    private Process? process;

    public ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo(PublishedApp.Binary) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        start.Environment["ASPNETCORE_URLS"] = "http://0.0.0.0:1"; // the host's own, which must not be taken
        process = Process.Start(start)!;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [Fact]
    public async Task Needs_no_setting_to_answer_and_says_which_are_missing()
    {
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        using var root = await Ready(http);
        root.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var health = await http.GetAsync("/api/v1/health", TestContext.Current.CancellationToken);

        health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var body = JsonNode.Parse(await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        body["missingSettings"]!.AsArray().Select(name => (string?)name).ShouldContain("AzureWebJobsStorage");
    }

    [Fact]
    public void Stands_beside_the_folders_of_its_functions_and_nothing_it_does_not_need()
    {
        var functions = Directory.GetDirectories(PublishedApp.Folder).Where(folder => File.Exists(Path.Combine(folder, "function.json"))).Select(Path.GetFileName).ToList();

        functions.ShouldContain("AcceptShare");
        functions.ShouldContain("DeliverShare");
        functions.ShouldContain("SweepShares");
        Directory.GetFiles(PublishedApp.Folder, "*.dll", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    /// <summary>Asks as the host does, every 25 ms, until it answers.</summary>
    private static async Task<HttpResponseMessage> Ready(HttpClient http)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                return await http.GetAsync("/", patience.Token);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(25, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
