using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace DiiaQr.Local.Host;

/// <summary>What becomes of one message: done and deleted, seen again later, or copied to the poison queue.</summary>
/// <param name="poison">Null: a message that always fails stays, and shows itself when its time in flight is over.</param>
/// <param name="queue">Both clients leave the text of a message as it is; base64 is taken off here.</param>
internal sealed class QueueDelivery(
    Function function, QueueTrigger trigger, QueueClient queue, QueueClient? poison, QueueSettings queues, HostSettings settings, Invoker invoker)
{
    private readonly TimeSpan rest = settings.Times.SeenAgain ?? queues.VisibilityTimeout;

    public async Task Deliver(QueueMessage message)
    {
        try
        {
            // Also what was lost in flight too often, without an answer to count as a failure.
            if (Decode(message) is not { } text || message.DequeueCount > queues.MaxDequeueCount)
            {
                await Poison(message, message.PopReceipt);
                return;
            }
            var call = new Call(function, settings.Clock.GetUtcNow(), Guid.NewGuid());
            var body = QueuePayload.Write(call, trigger, message, text);
            await using var hidden = new Renewal(queue, message, settings.Times.InFlight);
            var took = await invoker.Invoke(function, body);
            var receipt = await hidden.End();
            if (took) await queue.DeleteMessageAsync(message.MessageId, receipt);
            else if (poison is null || message.DequeueCount >= queues.MaxDequeueCount) await Poison(message, receipt);
            else await queue.UpdateMessageAsync(message.MessageId, receipt, (string?)null, rest);
        }
        catch (SetupFailed)
        {
            // No handler any more: the message shows itself to the next host.
        }
        catch (Exception failure)
        {
            settings.Say($"A message of {queue.Name} is left to be seen again: {failure.Message.Split('\n')[0]}");
        }
    }

    private async Task Poison(QueueMessage message, string receipt)
    {
        if (poison is null) return;
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body);
        await queue.DeleteMessageAsync(message.MessageId, receipt);
        settings.Say($"A message of {queue.Name} went to {poison.Name}.");
    }

    private static string? Decode(QueueMessage message)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString()));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
