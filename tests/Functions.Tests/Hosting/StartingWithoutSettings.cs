using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Hosting;

public partial class StartingWithoutSettings
{
    [Fact]
    public async Task Answers_at_once_and_health_names_what_is_missing()
    {
        await using var app = App.Build([]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        (await http.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var health = await (await http.GetAsync("/api/v1/health", TestContext.Current.CancellationToken)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        health.Text("status").ShouldBe("incomplete");
        health["missingSettings"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldContain("SharesStorage");
        await (await http.GetAsync("/api/v1/requests/aaaaaaaaaaaaaaaaaaaaaaaa", TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "not-configured");
    }

    [Fact]
    public void The_sample_holds_every_setting_there_is_and_explains_it()
    {
        var root = Local.ProjectFolder.Find();
        var code = File.ReadAllText(Path.Combine(root, "src", "Functions", "Hosting", "Settings.cs"));
        var read = Name().Matches(code).Select(match => match.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal)).Distinct()
            .Where(name => name != nameof(Settings.StoragePrefix)).ToList(); // for tests alone
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "local.settings.sample.json")))!["Values"]!.AsObject().Select(value => value.Key).ToList();

        read.Count.ShouldBeGreaterThan(10);
        sample.ShouldBeSubsetOf([.. read, .. sample.Where(name => name.StartsWith("//", StringComparison.Ordinal)), "FUNCTIONS_WORKER_RUNTIME", "Keys__1"]);
        read.ShouldBeSubsetOf(sample);
        // A note explains one setting, or all of its group: "//Smtp" those that start with "Smtp__".
        var notes = sample.Where(name => name.StartsWith("//", StringComparison.Ordinal)).Select(note => note.Substring(2)).ToList();
        read.Where(name => !notes.Exists(note => name == note || name.StartsWith(note + "__", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [GeneratedRegex("""(?:configuration\[|Needed\(|Number\()"([A-Za-z:]+)"[\],)]""")]
    private static partial Regex Name();
}
