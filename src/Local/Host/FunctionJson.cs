using System.Text.Json.Nodes;

namespace DiiaQr.Local.Host;

/// <summary>Reads a <c>function.json</c>: https://learn.microsoft.com/azure/azure-functions/functions-triggers-bindings</summary>
internal static class FunctionJson
{
    /// <exception cref="SetupFailed">There is no trigger, or none we know.</exception>
    public static Function Read(string name, JsonNode json)
    {
        var binding = json["bindings"]?.AsArray().FirstOrDefault(one => Text(one!, "type").EndsWith("Trigger", StringComparison.OrdinalIgnoreCase))
            ?? throw new SetupFailed($"The function {name} has no trigger in its function.json.");
        return new(name, Text(binding, "type") switch
        {
            "httpTrigger" => Http(name, binding),
            "queueTrigger" => new QueueTrigger(Text(binding, "name"), Text(binding, "queueName"), Text(binding, "connection")),
            "timerTrigger" => new TimerTrigger(Text(binding, "name"), Text(binding, "schedule")),
            var other => throw new SetupFailed($"The function {name} has the trigger {other}, which the stand-in for the Functions host does not know."),
        });
    }

    private static HttpTrigger Http(string name, JsonNode binding)
    {
        var methods = (binding["methods"]?.AsArray() ?? []).Select(method => ((string)method!).ToUpperInvariant());
        var route = (string?)binding["route"] ?? name;
        var level = (string?)binding["authLevel"] ?? "function";
        return new(route.TrimStart('/'), [.. methods], !level.Equals("anonymous", StringComparison.OrdinalIgnoreCase));
    }

    private static string Text(JsonNode binding, string property) => (string?)binding[property] ?? "";
}
