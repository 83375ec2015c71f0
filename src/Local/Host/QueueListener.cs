using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace DiiaQr.Local.Host;

/// <summary>Looks at one queue again and again, and hands over what it finds.</summary>
internal sealed class QueueListener(QueueClient queue, QueueDelivery delivery, QueueSettings queues, HostSettings settings)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Until told to stop; then it waits for what is at work.</summary>
    public async Task Run(CancellationToken stop)
    {
        var working = new HashSet<Task>();
        var pause = ShortestPause;
        while (!stop.IsCancellationRequested)
        {
            working.RemoveWhere(work => work.IsCompleted);
            if (working.Count > queues.NewBatchThreshold)
            {
                await Task.WhenAny(working);
                continue;
            }
            var found = await Receive();
            foreach (var message in found) working.Add(delivery.Deliver(message));
            pause = found.Length > 0 ? ShortestPause : Longer(pause);
            if (found.Length == 0) await Task.WhenAny(Task.Delay(pause, stop));
        }
        await Task.WhenAll(working);
    }

    private TimeSpan Longer(TimeSpan pause) =>
        new[] { pause * 2, queues.MaxPollingInterval, settings.Times.LongestPause }.Min();

    // Never broken off: what the queue has handed out by then would be hidden and lost to us.
    private async Task<QueueMessage[]> Receive()
    {
        try
        {
            return (await queue.ReceiveMessagesAsync(queues.BatchSize, settings.Times.InFlight)).Value;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
        catch (Exception failure)
        {
            settings.Say($"The queue {queue.Name} cannot be read: {failure.Message.Split('\n')[0]}");
            return [];
        }
    }
}
