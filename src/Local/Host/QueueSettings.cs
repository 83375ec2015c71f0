using System.Text.Json.Nodes;

namespace DiiaQr.Local.Host;

/// <summary>The section <c>extensions.queues</c> of <c>host.json</c>, with the defaults of the queue extension.</summary>
/// <param name="BatchSize">How many messages are asked for at once.</param>
/// <param name="NewBatchThreshold">More are asked for when no more than these are still at work.</param>
/// <param name="VisibilityTimeout">How long a message rests after a failure.</param>
/// <param name="MaxDequeueCount">After so many failures it goes to the poison queue.</param>
/// <param name="MaxPollingInterval">The longest pause between two looks at an empty queue.</param>
public sealed record QueueSettings(int BatchSize, int NewBatchThreshold, TimeSpan VisibilityTimeout, int MaxDequeueCount, TimeSpan MaxPollingInterval)
{
    public static QueueSettings Read(JsonNode? queues)
    {
        var batchSize = (int?)queues?["batchSize"] ?? 16;
        return new(
            batchSize,
            (int?)queues?["newBatchThreshold"] ?? batchSize / 2,
            Span(queues?["visibilityTimeout"]) ?? TimeSpan.Zero,
            (int?)queues?["maxDequeueCount"] ?? 5,
            Span(queues?["maxPollingInterval"]) ?? TimeSpan.FromMinutes(1));
    }

    private static TimeSpan? Span(JsonNode? text) => text is null ? null : TimeSpan.Parse((string)text!);
}
