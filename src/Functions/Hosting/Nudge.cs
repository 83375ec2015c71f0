using System.Text.Json;

namespace DiiaQr.Functions.Hosting;

/// <summary>A queue message: only the id of the record to look at, never what is in it.</summary>
/// <param name="Id">Of a share or a notification.</param>
public sealed record Nudge(string Id)
{
    /// <summary>
    /// Reads what the host posts: <c>{"Data":{"message":"\"{\\\"id\\\":…}\""}}</c>, a JSON string that holds a JSON string.
    /// The copies of the message's fields in <c>Metadata</c> override the built-in ones and are never read.
    /// </summary>
    public static async ValueTask<Nudge?> BindAsync(HttpContext context)
    {
        using var call = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        return Read(call.RootElement.GetProperty("Data").GetProperty("message").GetString()!);
    }

    public static string Write(string id)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    /// <param name="data">Encoded once more by the host; some versions of it hand an object's text over as it is.</param>
    private static Nudge Read(string data)
    {
        using var outer = JsonDocument.Parse(data);
        if (outer.RootElement.ValueKind == JsonValueKind.Object) return From(outer.RootElement);
        using var inner = JsonDocument.Parse(outer.RootElement.GetString()!);
        return From(inner.RootElement);
    }

    private static Nudge From(JsonElement message) => new(message.GetProperty("id").GetString()!);
}
