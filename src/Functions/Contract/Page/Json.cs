using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DiiaQr.Functions.Contract.Page;

internal static class Json
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // encoded for HTML afterwards

    public static string Pretty(JsonElement element)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable)) element.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
