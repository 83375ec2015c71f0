using Azure.Storage.Queues;
using DiiaQr.Local.Emulators;
using DiiaQr.Local.Host;
using DiiaQr.Local.Tests.Emulators;

namespace DiiaQr.Local.Tests.Host;

public class FailingInAPoisonQueueAgain(SharedStorage storage)
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_what_fails_again_after_its_time_in_flight_and_makes_no_further_poison_queue()
    {
        var name = SharedStorage.NewName() + "-poison";
        await Storage.Make(storage.ConnectionString, new([], [name], []), stop);
        await using var handler = await FakeHandler.Start(context => FakeHandler.Answer(context, 500, "{}"));
        var app = new AppFolder("unused", new("unused", []), "api", QueueSettings.Read(null) with { MaxDequeueCount = 2 },
            [new("Bury", new QueueTrigger("job", name, ""))]);
        await using var host = await FunctionHost.Start(app, new()
        {
            Handler = handler.Address,
            Values = new Dictionary<string, string> { ["AzureWebJobsStorage"] = storage.ConnectionString },
            Times = HostTimes.Hurried with { InFlight = TimeSpan.FromSeconds(1) },
        }, stop);
        var queue = new QueueClient(storage.ConnectionString, name);
        await queue.SendMessageAsync(Convert.ToBase64String("x"u8), stop);

        await Eventually.True(() => handler.Calls.Count == 2, "seen again");
        (await queue.GetPropertiesAsync(stop)).Value.ApproximateMessagesCount.ShouldBe(1);
        (await new QueueClient(storage.ConnectionString, name + "-poison").ExistsAsync(stop)).Value.ShouldBeFalse();
    }
}
