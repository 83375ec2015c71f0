using System.Diagnostics;
using System.Text.Json.Nodes;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Tests;

/// <summary><c>dotnet run --project src/Local</c> as a process of its own, over an app that answers with its settings.</summary>
internal sealed class StackProcess : IAsyncDisposable
{
    private const string Handler = """
        require('http').createServer((request, response) => response.end(JSON.stringify(process.env)))
          .listen(process.env.FUNCTIONS_CUSTOMHANDLER_PORT, '127.0.0.1')
        """;

    private readonly DirectoryInfo app;
    private readonly ChildProcess process;

    private StackProcess(DirectoryInfo app, ChildProcess process) => (this.app, this.process) = (app, process);

    public int Id => process.Id;

    public Task<int> Exited => process.Exited;

    public string Output => string.Join('\n', process.Output);

    /// <param name="path">Where it looks for programs; the machine's own PATH if not given.</param>
    public static StackProcess Start(string[] options, string handler = Handler, string? path = null)
    {
        var app = Directory.CreateTempSubdirectory("diiaqr-stack-");
        Write("host.json", """
            {"customHandler":{"enableProxyingHttpRequest":true,"description":{"defaultExecutablePath":"node","arguments":["handler.cjs"]}}}
            """);
        Write("handler.cjs", handler);
        Write("Any/function.json", """{"bindings":[{"type":"httpTrigger","authLevel":"anonymous","name":"request","route":"{*path}"}]}""");
        Write("Work/function.json", """{"bindings":[{"type":"queueTrigger","name":"job","queueName":"deliver-share","connection":"AzureWebJobsStorage"}]}""");
        var program = Path.Combine(AppContext.BaseDirectory, "DiiaQr.Local.dll");
        // Not a developer's own settings.
        var settings = Path.Combine(ProjectFolder.Find(), "local.settings.sample.json");
        string[] ours = ["--app", app.FullName, "--settings", settings, "--memory"];
        var start = new ProcessStartInfo(SearchPath.OfThisMachine.Find("dotnet")!, [program, .. ours, .. options]);
        if (path is not null) start.Environment["PATH"] = path;
        return new(app, ChildProcess.Start("the stack", start));

        void Write(string file, string text)
        {
            var full = Path.Combine(app.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }

    public async Task Up() => await process.WaitForLine(line => line.StartsWith("Ctrl-C", StringComparison.Ordinal), TestContext.Current.CancellationToken);

    /// <summary>What it printed after the word: <c>API</c>, <c>Inbox</c>, <c>Storage</c>.</summary>
    public string Printed(string word) =>
        process.Output.First(line => line.TrimStart().StartsWith(word, StringComparison.Ordinal)).Trim()[word.Length..].Trim().Split(' ')[0];

    public async Task<JsonNode> AskTheApp()
    {
        using var http = new HttpClient { BaseAddress = new(Printed("API")) };
        return JsonNode.Parse(await http.GetStringAsync("api/settings", TestContext.Current.CancellationToken))!;
    }

    public async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        app.Delete(recursive: true);
    }
}
