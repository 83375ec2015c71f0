using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiiaQr.Local;

/// <summary>The app's settings at home: <c>local.settings.json</c>, the same file that Azure Functions Core Tools read.</summary>
internal static class LocalSettings
{
    private const string EmulatorHere = "UseDevelopmentStorage=true";
    private const string ApiHere = "http://127.0.0.1:7071";

    /// <param name="file">Null: the project's own, or the sample beside it.</param>
    /// <exception cref="SetupFailed">There is none, or it is not JSON.</exception>
    public static Dictionary<string, string> Read(string? file)
    {
        var project = ProjectFolder.Find();
        string[] places = file is null ? [Path.Combine(project, "local.settings.json"), Path.Combine(project, "local.settings.sample.json")] : [file];
        var found = places.FirstOrDefault(File.Exists) ?? throw new SetupFailed($"There is no {places[^1]}.");
        try
        {
            var values = JsonNode.Parse(File.ReadAllText(found))?["Values"]?.AsObject() ?? [];
            // JSON has no comments; ours are settings whose names start with two slashes.
            return values.Where(value => !value.Key.StartsWith("//", StringComparison.Ordinal)).ToDictionary(value => value.Key, value => value.Value?.ToString() ?? "");
        }
        catch (JsonException reason)
        {
            throw new SetupFailed($"{found} is not JSON: {reason.Message}");
        }
    }

    /// <summary>Puts the addresses of what was really started in place of the usual ones.</summary>
    public static Dictionary<string, string> Adapt(IReadOnlyDictionary<string, string> values, string storage, int smtpPort, int apiPort)
    {
        var adapted = values.ToDictionary(
            value => value.Key,
            value => value.Value == EmulatorHere ? storage : value.Value.Replace(ApiHere, $"http://127.0.0.1:{apiPort}", StringComparison.Ordinal));
        adapted["Smtp__Host"] = "127.0.0.1";
        adapted["Smtp__Port"] = $"{smtpPort}";
        return adapted;
    }
}
