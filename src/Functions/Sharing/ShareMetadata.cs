using System.Text.Json;
using DiiaQr.Kep;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// What Diia says beside the documents (<c>encodeData</c>: CMS around JSON). It serves the check and is never stored;
/// encrypted to somebody else, or not readable, it says nothing.
/// </summary>
public sealed record ShareMetadata(string? RequestId, string? TaxpayerNumber)
{
    // The documents that name their holder's own number; a child's certificate names others.
    private static readonly string[] OwnersDocuments = ["internal-passport", "foreign-passport", "passport", "taxpayer-card"];

    public static ShareMetadata? Read(ReadOnlyMemory<byte> message, DateTimeOffset now)
    {
        var check = Verifier.Verify(message, null, new Policy(null, now));
        if (!check.Intact) return null;
        try
        {
            using var json = JsonDocument.Parse(check.Content);
            return new(Text(json.RootElement, "requestId"), OwnersNumber(json.RootElement));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? OwnersNumber(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object) return null;
        return data.EnumerateObject()
            .Where(document => OwnersDocuments.Contains(document.Name) && document.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(document => document.Value.EnumerateArray())
            .Select(item => Text(item, "taxpayerNumber"))
            .FirstOrDefault(number => number is not null);
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text ? text : null;
}
