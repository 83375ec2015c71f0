using System.Text.Json.Nodes;
using DiiaQr.Local.Host;
using Microsoft.Extensions.Time.Testing;

namespace DiiaQr.Local.Tests.Host;

public sealed class FiringTimers : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2026-03-29T00:58:30Z"));
    private FakeHandler handler = null!;
    private FunctionHost? host;

    public async ValueTask InitializeAsync() => handler = await FakeHandler.Content();

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        await handler.DisposeAsync();
    }

    [Fact]
    public async Task Fires_at_the_tick_and_not_one_before()
    {
        await Start("0 0 * * * *");
        clock.Advance(TimeSpan.FromSeconds(90) - TimeSpan.FromTicks(1));
        await Task.Delay(300, stop);
        handler.Calls.ShouldBeEmpty();

        clock.Advance(TimeSpan.FromTicks(1));
        await Called(1);
        var body = JsonNode.Parse(handler.Calls.Single().Body)!;
        body["Data"]!["tick"]!["ScheduleStatus"].ShouldBeNull();
        ((string)body["Metadata"]!["sys"]!["UtcNow"]!).ShouldBe("2026-03-29T01:00:00Z");
    }

    [Fact]
    public async Task Fires_by_utc_hour_after_hour_whatever_summer_time_does()
    {
        await Start("0 0 * * * *");
        clock.Advance(TimeSpan.FromSeconds(90));
        await Called(1);
        clock.Advance(TimeSpan.FromHours(1));
        await Called(2);
        handler.Calls.ElementAt(1).Body.ShouldContain(
            """{"Last":"2026-03-29T01:00:00+00:00","Next":"2026-03-29T03:00:00+00:00","LastUpdated":"2026-03-29T01:00:00+00:00"}""");
    }

    [Fact]
    public async Task Remembers_nothing_of_a_timer_that_runs_more_often_than_once_a_minute()
    {
        await Start("*/10 * * * * *");
        for (var i = 1; i <= 2; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Called(i);
        }
        Status(1).ShouldBeNull();
    }

    [Fact]
    public async Task Waits_longer_than_a_system_timer_can()
    {
        await Start("0 0 0 1 1 *");
        clock.Advance(TimeSpan.FromDays(200));
        await Task.Delay(300, stop);
        handler.Calls.ShouldBeEmpty();
        clock.Advance(DateTimeOffset.Parse("2027-01-01T00:00:00Z") - clock.GetUtcNow());
        await Called(1);
    }

    [Fact]
    public async Task Fires_one_by_hand()
    {
        await Start("0 0 * * * *");
        (await host!.RunTimer("tick")).ShouldBe(true);
        (await host.RunTimer("Tick")).ShouldBe(true);
        (await host.RunTimer("Tock")).ShouldBeNull();
        handler.Calls.Select(call => call.Path).ShouldBe(["/Tick", "/Tick"]);
        handler.Calls.ElementAt(1).Body.ShouldContain(
            """{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-03-29T01:00:00+00:00","LastUpdated":"0001-01-01T00:00:00+00:00"}""");
    }

    [Fact]
    public async Task Fires_one_through_the_admin_address()
    {
        await Start("0 0 * * * *");
        using var http = new HttpClient { BaseAddress = host!.Address };
        (await http.PostAsync("admin/functions/Tick", new StringContent("{}"), stop)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);
        (await http.PostAsync("admin/functions/Tock", new StringContent("{}"), stop)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await http.GetAsync("admin/functions/Tick", stop)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        handler.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Says_that_a_schedule_is_none()
    {
        var failure = await Should.ThrowAsync<SetupFailed>(() => Start("0 * * * *"));
        failure.Message.ShouldBe("The schedule «0 * * * *» of Tick is not NCRONTAB with six fields.");
    }

    private async Task Start(string schedule)
    {
        var app = new AppFolder("unused", new("unused", []), "api", QueueSettings.Read(null), [new("Tick", new TimerTrigger("tick", schedule))]);
        host = await FunctionHost.Start(app, new() { Handler = handler.Address, Clock = clock }, stop);
    }

    private Task Called(int times) => Eventually.True(() => handler.Calls.Count == times, $"{times} calls");

    private JsonNode? Status(int call) => JsonNode.Parse(handler.Calls.ElementAt(call).Body)!["Data"]!["tick"]!["ScheduleStatus"];
}
