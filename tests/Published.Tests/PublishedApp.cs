using DiiaQr.Local;

namespace DiiaQr.Published.Tests;

/// <summary>The function app as it is deployed: the native binary with its folders.</summary>
internal static class PublishedApp
{
    public static string Folder { get; } = Path.Combine(ProjectFolder.Find(), "artifacts", "publish", "Functions", "release_linux-x64");

    public static string Binary
    {
        get
        {
            var binary = Path.Combine(Folder, "DiiaQr.Functions");
            File.Exists(binary).ShouldBeTrue("Publish first: dotnet publish src/Functions -c Release -r linux-x64");
            return binary;
        }
    }

    public static async Task<Stack> Start(IReadOnlyDictionary<string, string>? environment = null)
    {
        _ = Binary;
        var settings = Path.GetTempFileName();
        try
        {
            var sample = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(ProjectFolder.Find(), "local.settings.sample.json")))!;
            foreach (var (name, value) in environment ?? new Dictionary<string, string>()) sample["Values"]![name] = value;
            await File.WriteAllTextAsync(settings, sample.ToJsonString());
            return await Stack.Start(StackOptions.Aside with { App = Folder, Settings = settings }, TestContext.Current.SendDiagnosticMessage, TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(settings);
        }
    }
}
