using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiiaQr.Local.Host;

/// <summary>A function app as the Functions host finds it: <c>host.json</c> and a folder for each function.</summary>
/// <param name="Folder">Where the handler is started.</param>
/// <param name="Functions">In alphabetical order of their names.</param>
public sealed record AppFolder(
    string Folder, HandlerDescription Handler, string RoutePrefix, QueueSettings Queues, IReadOnlyList<Function> Functions)
{
    // The host takes comments in host.json.
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The build output of src/Functions, of the same configuration as this program: its neighbour under artifacts/bin.</summary>
    public static string Built
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(own.Parent!.Parent!.FullName, "Functions", own.Name);
        }
    }

    /// <summary>How long one call of a queue or timer function may take: <c>functionTimeout</c> of <c>host.json</c>, 30 minutes if not said.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <exception cref="SetupFailed">It is no such folder.</exception>
    public static AppFolder Read(string folder)
    {
        var file = Path.Combine(folder, "host.json");
        if (!File.Exists(file)) throw new SetupFailed($"{folder} is no function app (it has no host.json): build src/Functions, or name a published one with --app.");
        var host = Parse(file);
        var functions = Directory.EnumerateFiles(folder, "function.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .Select(json => FunctionJson.Read(Path.GetFileName(Path.GetDirectoryName(json)!), Parse(json)))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase);
        return new(
            Path.GetFullPath(folder),
            HandlerDescription.Read(host["customHandler"]),
            (string?)host["extensions"]?["http"]?["routePrefix"] ?? "api",
            QueueSettings.Read(host["extensions"]?["queues"]),
            [.. functions])
        {
            FunctionTimeout = TimeSpan.Parse((string?)host["functionTimeout"] ?? "00:30:00"),
        };
    }

    private static JsonNode Parse(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file), documentOptions: Lenient)!;
        }
        catch (JsonException reason)
        {
            throw new SetupFailed($"{file} is not JSON: {reason.Message}");
        }
    }
}
