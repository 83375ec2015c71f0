using System.Text.Json;

namespace DiiaQr.Functions.Hosting;

/// <summary>
/// Writes one folder with a <c>function.json</c> for each mapped function, so that what the host scales, meters and
/// routes is exactly what this process answers.
/// </summary>
public static class FunctionFolders
{
    private const string RoutePrefix = "/api/";

    public static void Write(WebApplication app, string folder)
    {
        var functions = MappedFunctions.Of(app);
        foreach (var old in Directory.EnumerateFiles(folder, "function.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }))
        {
            if (functions.All(function => function.Name != Path.GetFileName(Path.GetDirectoryName(old)))) Directory.Delete(Path.GetDirectoryName(old)!, recursive: true);
        }

        foreach (var function in functions)
        {
            var path = Path.Combine(folder, function.Name);
            Directory.CreateDirectory(path);
            File.WriteAllBytes(Path.Combine(path, "function.json"), Describe(function));
        }
    }

    private static byte[] Describe(MappedFunction function)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new() { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("bindings");
            WriteBinding(writer, function);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    private static void WriteBinding(Utf8JsonWriter writer, MappedFunction function)
    {
        switch (function.Trigger)
        {
            case Trigger.Message message:
                Start(writer, "queueTrigger", "message");
                writer.WriteString("queueName", message.Queue);
                writer.WriteString("connection", "AzureWebJobsStorage");
                writer.WriteEndObject();
                break;
            case Trigger.Tick tick:
                Start(writer, "timerTrigger", "timer");
                writer.WriteString("schedule", tick.Schedule);
                writer.WriteEndObject();
                break;
            default:
                Start(writer, "httpTrigger", "request");
                writer.WriteString("authLevel", "anonymous"); // Who may call is decided by our own sessions and roles: Role.cs.
                writer.WriteStartArray("methods");
                foreach (var method in function.Methods) writer.WriteStringValue(method);
                writer.WriteEndArray();
                writer.WriteString("route", function.Pattern[RoutePrefix.Length..]);
                writer.WriteEndObject();
                Start(writer, "http", "$return", "out");
                writer.WriteEndObject();
                break;
        }
    }

    private static void Start(Utf8JsonWriter writer, string type, string name, string direction = "in")
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("direction", direction);
        writer.WriteString("name", name);
    }
}
