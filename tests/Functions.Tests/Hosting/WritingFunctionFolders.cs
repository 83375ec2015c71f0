using System.Text.Json.Nodes;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Tests.Hosting;

public sealed class WritingFunctionFolders : IAsyncDisposable
{
    private readonly Microsoft.AspNetCore.Builder.WebApplication app = App.Build([]);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("functions");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Gives_every_route_its_folder_and_no_other()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "GoneFunction"));
        File.WriteAllText(Path.Combine(folder.FullName, "GoneFunction", "function.json"), "{}");

        FunctionFolders.Write(app, folder.FullName);

        folder.GetDirectories().Select(function => function.Name).Order(StringComparer.Ordinal).ShouldBe(MappedFunctions.Of(app).Select(function => function.Name));
    }

    [Fact]
    public void Writes_for_each_what_the_host_needs()
    {
        FunctionFolders.Write(app, folder.FullName);

        foreach (var function in MappedFunctions.Of(app))
        {
            var bindings = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, function.Name, "function.json")))!["bindings"]!.AsArray();
            var first = bindings[0]!;
            switch (function.Trigger)
            {
                case Trigger.Message message:
                    first.ToJsonString().ShouldBe($$"""{"type":"queueTrigger","direction":"in","name":"message","queueName":"{{message.Queue}}","connection":"AzureWebJobsStorage"}""");
                    StorageNames.Queues.All.ShouldContain(message.Queue);
                    break;
                case Trigger.Tick tick:
                    first.ToJsonString().ShouldBe($$"""{"type":"timerTrigger","direction":"in","name":"timer","schedule":"{{tick.Schedule}}"}""");
                    break;
                default:
                    first["type"]!.GetValue<string>().ShouldBe("httpTrigger");
                    ("/api/" + first["route"]!.GetValue<string>()).ShouldBe(function.Pattern);
                    first["methods"]!.AsArray().Select(method => method!.GetValue<string>()).ShouldBe(function.Methods);
                    bindings[1]!.ToJsonString().ShouldBe("""{"type":"http","direction":"out","name":"$return"}""");
                    break;
            }
        }
    }

    [Fact]
    public void A_trigger_is_called_at_its_own_name_and_HTTP_under_the_prefix()
    {
        foreach (var function in MappedFunctions.Of(app))
        {
            if (function.Trigger is null) function.Pattern.ShouldStartWith("/api/v1/");
            else function.Pattern.ShouldBe("/" + function.Name);
        }
    }

    [Fact]
    public void Every_queue_has_its_function_and_its_poison_twin()
    {
        var queues = MappedFunctions.Of(app).Select(function => function.Trigger).OfType<Trigger.Message>().Select(message => message.Queue).ToList();

        queues.ShouldBe(StorageNames.Queues.All, ignoreOrder: true);
        queues.Where(queue => !queue.EndsWith("-poison", StringComparison.Ordinal)).ShouldAllBe(queue => queues.Contains(queue + "-poison"));
    }

    [Fact]
    public void Functions_are_named_by_verb_and_noun_and_name_who_may_call()
    {
        foreach (var function in MappedFunctions.Of(app))
        {
            function.Name.ShouldMatch("^([A-Z][a-z]+){2,5}$");
            (function.Role == Role.Host).ShouldBe(function.Trigger is not null, function.Name);
        }
    }

    [Fact]
    public void The_hosts_settings_hold_what_the_code_relies_on()
    {
        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))!;

        host["functionTimeout"]!.GetValue<string>().ShouldBe("00:10:00"); // the longest that every plan grants
        host["customHandler"]!["enableProxyingHttpRequest"]!.GetValue<bool>().ShouldBeTrue();
        host["extensions"]!["http"]!["routePrefix"]!.GetValue<string>().ShouldBe("api");
        var queues = host["extensions"]!["queues"]!;
        (queues["messageEncoding"]!.GetValue<string>(), queues["maxDequeueCount"]!.GetValue<int>(), queues["batchSize"]!.GetValue<int>(), queues["newBatchThreshold"]!.GetValue<int>(), queues["visibilityTimeout"]!.GetValue<string>())
            .ShouldBe(("base64", 5, 4, 1, "00:00:30"));
    }
}
