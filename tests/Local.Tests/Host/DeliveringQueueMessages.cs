using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using DiiaQr.Local.Emulators;
using DiiaQr.Local.Host;
using DiiaQr.Local.Tests.Emulators;
using Microsoft.AspNetCore.Http;

namespace DiiaQr.Local.Tests.Host;

public sealed class DeliveringQueueMessages : IAsyncLifetime
{
    private static readonly HostTimes Times = HostTimes.Hurried with { InFlight = TimeSpan.FromSeconds(2) };

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly SharedStorage storage;
    private readonly string name = SharedStorage.NewName();
    private readonly QueueClient queue;
    private readonly QueueClient poison;
    private RequestDelegate answer = context => FakeHandler.Answer(context, 200, "{}");
    private FakeHandler handler = null!;
    private FunctionHost host = null!;

    public DeliveringQueueMessages(SharedStorage storage)
    {
        this.storage = storage;
        queue = new(storage.ConnectionString, name);
        poison = new(storage.ConnectionString, $"{name}-poison");
    }

    public async ValueTask InitializeAsync()
    {
        await Storage.Make(storage.ConnectionString, new([], [name], []), stop);
        handler = await FakeHandler.Start(context => answer(context));
        var app = new AppFolder("unused", new("unused", []), "api", new(4, 1, TimeSpan.FromSeconds(30), 3, TimeSpan.FromSeconds(1)),
            [new("Deliver", new QueueTrigger("job", name, "Storage"))]) { FunctionTimeout = TimeSpan.FromSeconds(6) };
        host = await FunctionHost.Start(app, new()
        {
            Handler = handler.Address,
            Values = new Dictionary<string, string> { ["Storage"] = storage.ConnectionString },
            Times = Times,
        }, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await handler.DisposeAsync();
    }

    [Fact]
    public async Task Posts_a_message_as_the_real_host_does()
    {
        await Send("""{"id":7,"n":"ü\"x"}""");
        var call = await FirstCall();
        (call.Method, call.Path, call.Protocol).ShouldBe(("POST", "/Deliver", "HTTP/1.1"));
        call.Headers["Transfer-Encoding"].ShouldBe("chunked");
        call.Headers.Keys.ShouldNotContain("Content-Length");
        call.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        call.Headers["User-Agent"].ShouldStartWith("Azure-Functions-Host/4.");
        call.Headers["X-Azure-Functions-HostVersion"].ShouldStartWith("4.");
        Guid.Parse(call.Headers["X-Azure-Functions-InvocationId"]).ShouldNotBe(Guid.Empty);
        call.Headers.Keys.ShouldNotContain(header => header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase));

        var body = JsonNode.Parse(call.Body)!;
        var once = (string)body["Data"]!["job"]!;
        ((string)JsonNode.Parse(once)!).ShouldBe("""{"id":7,"n":"ü\"x"}""");
        ((string)body["Metadata"]!["Id"]!).ShouldBe("\"7\"");
        ((string)body["Metadata"]!["DequeueCount"]!).ShouldBe("1");
        ((string)body["Metadata"]!["sys"]!["MethodName"]!).ShouldBe("Deliver");
    }

    [Fact]
    public async Task Deletes_a_message_that_was_taken()
    {
        await Send("once");
        await FirstCall();
        await Eventually.True(async () => await Left(queue) == 0, "the message is gone");
        await Task.Delay(TimeSpan.FromSeconds(1.5), stop);
        handler.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Shows_a_failed_message_again_with_a_higher_count()
    {
        answer = context => FakeHandler.Answer(context, handler.Calls.Count == 1 ? 500 : 200, "{}");
        await Send("twice");
        await Eventually.True(async () => await Left(queue) == 0, "the message is gone");
        handler.Calls.Select(Count).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task Copies_a_message_that_always_fails_to_the_poison_queue_in_base64()
    {
        answer = context => FakeHandler.Answer(context, 200, "no", "text/plain");
        await Send("ніколи");
        await Eventually.True(async () => await Left(poison) == 1, "the message is in the poison queue");
        handler.Calls.Select(Count).ShouldBe(["1", "2", "3"]);
        var dead = (await poison.PeekMessageAsync(stop)).Value.Body.ToString();
        Encoding.UTF8.GetString(Convert.FromBase64String(dead)).ShouldBe("ніколи");
        (await Left(queue)).ShouldBe(0);
    }

    [Fact]
    public async Task Copies_what_is_not_base64_straight_to_the_poison_queue()
    {
        await queue.SendMessageAsync("not base64!", stop);
        await Eventually.True(async () => await Left(poison) == 1, "the message is in the poison queue");
        (await poison.PeekMessageAsync(stop)).Value.Body.ToString().ShouldBe("not base64!");
        handler.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    public async Task Complains_of_an_answer_the_real_host_would_wait_on_for_ever(int status, string body)
    {
        answer = context => FakeHandler.Answer(context, status, body);
        await Send("x");
        await Eventually.True(() => host.Complaints.Count > 0, "a complaint");
        host.Complaints[0].ShouldContain("the real host would wait for ever");
    }

    [Fact]
    public async Task Keeps_a_message_hidden_for_as_long_as_it_is_worked_at()
    {
        answer = async context =>
        {
            await Task.Delay(Times.InFlight * 2, stop);
            await FakeHandler.Answer(context, 200, "{}");
        };
        await Send("slow");
        await Eventually.True(async () => !handler.Calls.IsEmpty && await Left(queue) == 0, "the message is gone");
        handler.Calls.Count.ShouldBe(1);
        host.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_up_on_a_call_that_takes_longer_than_the_function_timeout()
    {
        answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await Send("for ever");
        await Eventually.True(() => host.Complaints.Count > 0, "a complaint");
        host.Complaints[0].ShouldContain("took longer than functionTimeout");
    }

    [Fact]
    public async Task Works_at_no_more_messages_at_once_than_a_batch_and_the_threshold()
    {
        int now = 0, most = 0;
        answer = async context =>
        {
            var at = Interlocked.Increment(ref now);
            lock (handler) most = Math.Max(most, at);
            await Task.Delay(150, stop);
            Interlocked.Decrement(ref now);
            await FakeHandler.Answer(context, 200, "{}");
        };
        for (var i = 0; i < 20; i++) await Send($"{i}");
        await Eventually.True(async () => await Left(queue) == 0, "all are taken");
        handler.Calls.Count.ShouldBe(20);
        most.ShouldBeInRange(2, 5);
    }

    [Fact]
    public async Task Lets_a_call_at_work_end_before_it_stops()
    {
        answer = async context =>
        {
            await Task.Delay(1000, CancellationToken.None);
            await FakeHandler.Answer(context, 200, "{}");
        };
        await Send("last");
        await FirstCall();
        await host.DisposeAsync();
        (await Left(queue)).ShouldBe(0);
    }

    private async Task Send(string text) => await queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), stop);

    private async Task<TriggerCall> FirstCall()
    {
        await Eventually.True(() => !handler.Calls.IsEmpty, "a call");
        return handler.Calls.First();
    }

    private async Task<int> Left(QueueClient client) =>
        await client.ExistsAsync(stop) ? (await client.GetPropertiesAsync(stop)).Value.ApproximateMessagesCount : 0;

    private static string Count(TriggerCall call) => (string)JsonNode.Parse(call.Body)!["Metadata"]!["DequeueCount"]!;
}
