using System.Globalization;
using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace DiiaQr.Local.Host;

/// <summary>What the handler is sent for one queue message, to the byte as it was recorded from the real host.</summary>
internal static class QueuePayload
{
    /// <param name="text">The message as its sender meant it, base64 taken off.</param>
    public static string Write(Call call, QueueTrigger trigger, QueueMessage message, string text)
    {
        // Twice a string: the host makes JSON of the text, and puts that into its own JSON as a string.
        var data = NewtonsoftText.Quote(NewtonsoftText.Quote(text));
        return Call.Body(trigger.Name, data, Metadata(call, message, text).Select(entry => (entry.Key, entry.Value)));
    }

    private static OrderedDictionary<string, string> Metadata(Call call, QueueMessage message, string text)
    {
        var metadata = new OrderedDictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["DequeueCount"] = NewtonsoftText.Quote($"{message.DequeueCount}"),
            ["ExpirationTime"] = Time(message.ExpiresOn),
            ["Id"] = Text(message.MessageId),
            ["InsertionTime"] = Time(message.InsertedOn),
            ["NextVisibleTime"] = Time(message.NextVisibleOn),
            ["PopReceipt"] = Text(message.PopReceipt),
            ["sys"] = call.Sys,
        };
        // The fields of a message that is a JSON object come beside these, and in place of one of the same name:
        // whoever trusts Metadata["Id"] trusts the sender of the message (Utility.ApplyBindingData of the host).
        foreach (var field in Fields(text))
            if (Value(field.Value) is { } value) metadata[field.Name] = value;
        // Left out by the host, whoever set them (ScriptInvocationContextExtensions).
        foreach (var name in metadata.Keys.Where(name => name.EndsWith("trigger", StringComparison.OrdinalIgnoreCase)).ToArray())
            metadata.Remove(name);
        return metadata;
    }

    private static JsonProperty[] Fields(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? [.. document.RootElement.Clone().EnumerateObject()] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Objects as they are, all else as text, lists and nulls not at all. (The host also re-writes what looks like a date; nobody should read that.)</summary>
    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => NewtonsoftText.Write(value),
        JsonValueKind.Array or JsonValueKind.Null => null,
        JsonValueKind.String => Text(value.GetString()!),
        JsonValueKind.Number when value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') => Text(value.GetDouble().ToString(CultureInfo.InvariantCulture)),
        JsonValueKind.True => Text("True"),
        JsonValueKind.False => Text("False"),
        _ => Text(value.GetRawText()),
    };

    private static string Text(string text) => NewtonsoftText.Quote(NewtonsoftText.Quote(text));

    private static string Time(DateTimeOffset? time) => NewtonsoftText.Quote($"{time?.ToUniversalTime():yyyy-MM-ddTHH:mm:sszzz}");
}
