using System.Net;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Hosting;

public class StartingWithoutSettings
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
    public void The_sample_holds_every_setting_that_is_required()
    {
        var sample = File.ReadAllText(Path.Combine(Local.ProjectFolder.Find(), "local.settings.sample.json"));

        foreach (var name in Functions.Hosting.Settings.Required) sample.ShouldContain($"\"{name.Replace(":", "__", StringComparison.Ordinal)}\":");
    }
}
