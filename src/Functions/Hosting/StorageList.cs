using System.Text.Json;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.Hosting;

/// <summary>Writes <c>storage.json</c> beside <c>host.json</c>: what the local stack makes before it starts the app. The Functions host ignores it.</summary>
public static class StorageList
{
    public static void Write(string folder)
    {
        using var file = File.Create(Path.Combine(folder, "storage.json"));
        using var writer = new Utf8JsonWriter(file, new() { Indented = true });
        writer.WriteStartObject();
        List(writer, "tables", StorageNames.Tables.All);
        List(writer, "queues", StorageNames.Queues.All);
        List(writer, "containers", [.. StorageNames.SharesContainers.All, .. StorageNames.EvidenceContainers.All]);
        writer.WriteEndObject();
    }

    private static void List(Utf8JsonWriter writer, string kind, IReadOnlyList<string> names)
    {
        writer.WriteStartArray(kind);
        foreach (var name in names) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}
