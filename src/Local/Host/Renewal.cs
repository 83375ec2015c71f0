using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace DiiaQr.Local.Host;

/// <summary>Keeps a message hidden while it is worked at, renewing at half time. Each renewal changes the receipt.</summary>
internal sealed class Renewal : IAsyncDisposable
{
    private readonly CancellationTokenSource done = new();
    private readonly Task<string> renewing;

    public Renewal(QueueClient queue, QueueMessage message, TimeSpan hidden) => renewing = Renew(queue, message, hidden);

    /// <summary>Stops, and answers the receipt that is valid now.</summary>
    public async Task<string> End()
    {
        await done.CancelAsync();
        return await renewing;
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        done.Dispose();
    }

    private async Task<string> Renew(QueueClient queue, QueueMessage message, TimeSpan hidden)
    {
        var receipt = message.PopReceipt;
        while (true)
        {
            await Task.WhenAny(Task.Delay(hidden / 2, done.Token));
            if (done.IsCancellationRequested) return receipt;
            try
            {
                receipt = (await queue.UpdateMessageAsync(message.MessageId, receipt, (string?)null, hidden)).Value.PopReceipt;
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException)
            {
                // Gone or in other hands by now: whoever uses the receipt next will be told so.
                return receipt;
            }
        }
    }
}
