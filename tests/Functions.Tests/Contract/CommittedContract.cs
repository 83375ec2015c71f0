using System.Text.Json.Nodes;
using DiiaQr.Functions.Contract;

namespace DiiaQr.Functions.Tests.Contract;

/// <summary>The document that the process carries, for tests to read.</summary>
internal static class CommittedContract
{
    public static JsonNode Root { get; } = JsonNode.Parse(ContractFile.Json)!;

    public static IReadOnlyList<(string Path, string Method, JsonNode Operation)> Operations { get; } =
        [.. Root["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, method) => (path.Key, method.Key, method.Value!))];

    public static JsonNode? Operation(string id) => Operations.Select(entry => entry.Operation).SingleOrDefault(operation => operation.Text("operationId") == id);

    public static JsonNode Body(string id) => Operation(id)!["requestBody"]!["content"]!["application/json"]!["example"]!.DeepClone();

    public static JsonNode Follow(JsonNode node) => node is JsonObject named && named["$ref"] is { } reference
        ? Follow(reference.GetValue<string>().Split('/')[1..].Aggregate(Root, (place, name) => place[name]!))
        : node;

    /// <summary>Every node below, with its place.</summary>
    public static IEnumerable<(string Place, JsonNode Node)> All(JsonNode node, string place = "#") => (node switch
    {
        JsonObject named => named.Where(entry => entry.Value is not null).SelectMany(entry => All(entry.Value!, $"{place}/{entry.Key}")),
        JsonArray list => list.SelectMany((item, at) => All(item!, $"{place}/{at}")),
        _ => [],
    }).Prepend((place, node));

    private static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();
}
