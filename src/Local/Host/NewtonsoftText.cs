using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DiiaQr.Local.Host;

/// <summary>JSON as the host writes it, with Newtonsoft.Json: letters and angle brackets stay as they are. .NET's own writer escapes them.</summary>
internal static class NewtonsoftText
{
    /// <summary>The text as a JSON string, quotes included.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var one in text)
        {
            _ = one switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\b' => quoted.Append(@"\b"),
                '\t' => quoted.Append(@"\t"),
                '\n' => quoted.Append(@"\n"),
                '\f' => quoted.Append(@"\f"),
                '\r' => quoted.Append(@"\r"),
                < ' ' or '\u0085' or '\u2028' or '\u2029' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)one:x4}"),
                _ => quoted.Append(one),
            };
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>What was parsed, written again without spaces.</summary>
    public static string Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value.EnumerateObject().Select(property => (property.Name, Write(property.Value)))),
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Write))}]",
        JsonValueKind.String => Quote(value.GetString()!),
        _ => value.GetRawText(),
    };

    /// <param name="properties">Names, and values that are JSON already.</param>
    public static string Object(IEnumerable<(string Name, string Json)> properties) =>
        $"{{{string.Join(',', properties.Select(property => $"{Quote(property.Name)}:{property.Json}"))}}}";
}
