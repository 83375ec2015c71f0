using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DiiaQr.Functions.Tests.Contract;

/// <summary>Judges JSON by a schema of the contract: as much of JSON Schema as it uses, and no field that it does not name.</summary>
internal static class JsonOfSchema
{
    /// <returns>What is wrong, each with its place; empty when all is well.</returns>
    public static IEnumerable<string> Faults(JsonNode? value, JsonNode described, string place = "$")
    {
        var schema = CommittedContract.Follow(described);
        return (schema["type"]?.GetValue<string>(), value?.GetValueKind()) switch
        {
            ("object", JsonValueKind.Object) => OfObject(value!.AsObject(), schema, place),
            ("array", JsonValueKind.Array) => value!.AsArray().SelectMany((item, at) => Faults(item, schema["items"]!, $"{place}[{at}]"))
                .Concat(value.AsArray().Count > schema["maxItems"]?.GetValue<int>() ? [$"{place} is too long"] : []),
            ("string", JsonValueKind.String) => OfText(value!.GetValue<string>(), schema).Select(fault => $"{place}: {fault}"),
            ("integer", JsonValueKind.Number) => value!.AsValue().TryGetValue<long>(out _) ? [] : [$"{place} is no whole number"],
            ("boolean", JsonValueKind.True or JsonValueKind.False) => [],
            var (type, kind) => [$"{place} is {kind?.ToString() ?? "null"}, not {type}"],
        };
    }

    private static IEnumerable<string> OfObject(JsonObject value, JsonNode schema, string place)
    {
        var fields = schema["properties"]?.AsObject() ?? [];
        foreach (var name in schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [])
            if (!value.ContainsKey(name)) yield return $"{place}.{name} is missing";
        foreach (var (name, field) in value)
        {
            if ((fields[name] ?? schema["additionalProperties"]) is not { } described) yield return $"{place}.{name} is not named";
            else foreach (var fault in Faults(field, described, $"{place}.{name}")) yield return fault;
        }
    }

    private static IEnumerable<string> OfText(string text, JsonNode schema)
    {
        if (schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern.GetValue<string>(), RegexOptions.ECMAScript)) yield return $"«{text}» is not {pattern}";
        if (schema["enum"] is { } values && values.AsArray().All(one => one!.GetValue<string>() != text)) yield return $"«{text}» is not one of {values.ToJsonString()}";
        if (text.Length > schema["maxLength"]?.GetValue<int>()) yield return "too long";
        var isFit = schema["format"]?.GetValue<string>() switch
        {
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "email" => text.Contains('@', StringComparison.Ordinal),
            null => true,
            var format => throw new NotSupportedException($"The contract uses the format {format}: teach it to {nameof(JsonOfSchema)}."),
        };
        if (!isFit) yield return $"«{text}» is no {schema["format"]}";
    }
}
