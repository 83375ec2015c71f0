using System.Net;
using DiiaQr.Local.Host;

namespace DiiaQr.Local.Tests;

/// <summary>The stack over the app of src/Functions, as the build has left it, with the settings of the sample.</summary>
public class RunningTheBuiltApp
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_over_http_and_takes_its_timers_without_a_complaint()
    {
        var sample = Path.Combine(ProjectFolder.Find(), "local.settings.sample.json");
        await using var stack = await Stack.Start(StackOptions.Aside with { Settings = sample }, _ => { }, stop);
        using var http = new HttpClient { BaseAddress = stack.Api };
        (await http.GetAsync("api/v1/health", stop)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var timers = AppFolder.Read(AppFolder.Built).Functions.Where(function => function.Trigger is TimerTrigger).ToList();
        timers.ShouldNotBeEmpty();
        foreach (var timer in timers) (await stack.Host.RunTimer(timer.Name)).ShouldBe(true, timer.Name);
        stack.Host.Complaints.ShouldBeEmpty();
    }
}
