using DiiaQr.Local.Host;

namespace DiiaQr.Local.Tests.Host;

public sealed class ReadingAnAppFolder : IDisposable
{
    private const string HostJson = """
        {
          "version": "2.0", // a comment, as the host allows
          "functionTimeout": "00:05:00",
          "extensions": {
            "http": { "routePrefix": "api" },
            "queues": { "batchSize": 4, "newBatchThreshold": 1, "visibilityTimeout": "00:00:30", "maxDequeueCount": 5, "maxPollingInterval": "00:00:02" }
          },
          "customHandler": {
            "enableProxyingHttpRequest": true,
            "description": { "defaultExecutablePath": "DiiaQr.Functions", "arguments": ["--quiet"] }
          }
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diiaqr-app-");

    [Fact]
    public void Reads_the_program_and_the_queue_settings()
    {
        Write("host.json", HostJson);
        var app = AppFolder.Read(folder.FullName);
        app.Handler.Executable.ShouldBe("DiiaQr.Functions");
        app.Handler.Arguments.ShouldBe(["--quiet"]);
        app.RoutePrefix.ShouldBe("api");
        app.FunctionTimeout.ShouldBe(TimeSpan.FromMinutes(5));
        app.Queues.ShouldBe(new(4, 1, TimeSpan.FromSeconds(30), 5, TimeSpan.FromSeconds(2)));
        app.Functions.ShouldBeEmpty();
    }

    [Fact]
    public void Takes_the_defaults_of_the_queue_extension()
    {
        Write("host.json", """{"customHandler":{"enableProxyingHttpRequest":true,"description":{"defaultExecutablePath":"app"}}}""");
        AppFolder.Read(folder.FullName).Queues.ShouldBe(new(16, 8, TimeSpan.Zero, 5, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Reads_every_function_in_alphabetical_order()
    {
        Write("host.json", HostJson);
        Write("Sweep/function.json", """{"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"0 */5 * * * *"}]}""");
        Write("DeliverShare/function.json", """{"bindings":[{"type":"queueTrigger","direction":"in","name":"message","queueName":"shares","connection":"Storage"}]}""");
        Write("PostShare/function.json", """
            {"bindings":[
              {"type":"httpTrigger","direction":"in","name":"req","route":"v1/requests/{qrId}/shares","methods":["post"],"authLevel":"anonymous"},
              {"type":"http","direction":"out","name":"res"}]}
            """);
        Write("Bare/function.json", """{"bindings":[{"type":"httpTrigger","direction":"in","name":"req"}]}""");

        var functions = AppFolder.Read(folder.FullName).Functions;
        functions.Select(function => function.Name).ShouldBe(["Bare", "DeliverShare", "PostShare", "Sweep"]);
        var bare = functions[0].Trigger.ShouldBeOfType<HttpTrigger>();
        (bare.Route, bare.Methods.Count, bare.NeedsKey).ShouldBe(("Bare", 0, true));
        functions[1].Trigger.ShouldBe(new QueueTrigger("message", "shares", "Storage"));
        var post = functions[2].Trigger.ShouldBeOfType<HttpTrigger>();
        (post.Route, post.Methods.Single(), post.NeedsKey).ShouldBe(("v1/requests/{qrId}/shares", "POST", false));
        functions[3].Trigger.ShouldBe(new TimerTrigger("timer", "0 */5 * * * *"));
    }

    [Fact]
    public void Says_that_the_folder_is_no_app() =>
        Should.Throw<SetupFailed>(() => AppFolder.Read(folder.FullName)).Message.ShouldContain("is no function app (it has no host.json)");

    [Fact]
    public void Says_that_it_only_proxies()
    {
        Write("host.json", """{"customHandler":{"description":{"defaultExecutablePath":"app"}}}""");
        Should.Throw<SetupFailed>(() => AppFolder.Read(folder.FullName)).Message.ShouldContain("enableProxyingHttpRequest only");
    }

    [Fact]
    public void Says_which_trigger_it_does_not_know()
    {
        Write("host.json", HostJson);
        Write("OnBlob/function.json", """{"bindings":[{"type":"blobTrigger","name":"b"}]}""");
        Should.Throw<SetupFailed>(() => AppFolder.Read(folder.FullName)).Message.ShouldContain("OnBlob has the trigger blobTrigger");
    }

    [Fact]
    public void Says_which_file_is_not_json()
    {
        Write("host.json", "{");
        Should.Throw<SetupFailed>(() => AppFolder.Read(folder.FullName)).Message.ShouldContain("host.json is not JSON");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
