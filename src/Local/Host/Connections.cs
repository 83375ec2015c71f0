namespace DiiaQr.Local.Host;

/// <summary>Finds a connection string among the settings, as the host does.</summary>
internal static class Connections
{
    /// <exception cref="SetupFailed">There is no such setting.</exception>
    public static string Find(IReadOnlyDictionary<string, string> values, string name)
    {
        if (name.Length == 0) name = "AzureWebJobsStorage";
        foreach (var candidate in new[] { "AzureWebJobs" + name, name })
            if (values.TryGetValue(candidate, out var value) && value.Length > 0) return value;
        throw new SetupFailed($"A queue function asks for the setting {name}, and there is none: add it to local.settings.json.");
    }
}
