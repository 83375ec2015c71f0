using System.Globalization;
using System.Text.Json;

namespace DiiaQr.Functions.Contract.Page;

/// <summary>A field as a row: <c>documents[].code</c>.</summary>
/// <param name="Words">CommonMark.</param>
internal sealed record FieldRow(string Name, string Type, bool IsAlways, string Words);

/// <summary>A schema laid flat.</summary>
internal sealed class FieldRows(ApiDocument document)
{
    public IEnumerable<FieldRow> Of(JsonElement schema, string prefix = "")
    {
        schema = document.Follow(schema);
        if (schema.TryGetProperty("items", out var items)) return Of(items, $"{prefix}[]");
        if (!schema.TryGetProperty("properties", out var properties)) return [];
        HashSet<string> required = schema.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        var start = prefix.Length == 0 ? "" : prefix + ".";
        return properties.EnumerateObject()
            .SelectMany(field => Row($"{start}{field.Name}", field.Value, required.Contains(field.Name)))
            .Concat(schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind is JsonValueKind.Object ? Row($"{start}{{code}}", others, true) : []);
    }

    private IEnumerable<FieldRow> Row(string name, JsonElement field, bool isAlways) => Of(field, name)
        .Prepend(new FieldRow(name, TypeOf(field), isAlways, string.Join(' ', Words(field).OfType<string>())));

    private string TypeOf(JsonElement field)
    {
        var schema = document.Follow(field);
        if (schema.TryGetProperty("items", out var items)) return $"list of {TypeOf(items)}";
        var type = schema.TryGetProperty("type", out var named) ? named.GetString()! : "object";
        var refined = Text(schema, "format") is { } format and not "int32" ? format : Text(schema, "contentEncoding");
        return refined is null ? type : $"{type}, {refined}";
    }

    private IEnumerable<string?> Words(JsonElement field)
    {
        var schema = document.Follow(field);
        yield return Text(field, "description") ?? Text(schema, "description");
        if (Number(schema, "maxLength") is { } length) yield return $"At most {length} characters.";
        if (Number(schema, "maxItems") is { } count) yield return $"At most {count}.";
        if (Number(schema, "minimum") is { } least && Number(schema, "maximum") is { } most) yield return $"From {least} to {most}.";
        if (schema.TryGetProperty("enum", out var values) && !(Text(field, "description") ?? "").Contains($"`{values[0].GetString()}`", StringComparison.Ordinal)) yield return OneOf([.. values.EnumerateArray().Select(value => $"`{value.GetString()}`")]);
    }

    private static string OneOf(IReadOnlyList<string> values) =>
        values.Count <= 7 ? $"One of {string.Join(", ", values)}." : $"One of {values.Count}: {string.Join(", ", values.Take(3))}, … (`ListDocumentTypes`).";

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string? Number(JsonElement element, string name) => element.TryGetProperty(name, out var number) ? number.GetInt64().ToString(CultureInfo.InvariantCulture) : null;
}
