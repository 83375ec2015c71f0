using System.Text.Json;

namespace DiiaQr.Functions.Contract.Page;

/// <summary>The contract as the page reads it.</summary>
internal sealed class ApiDocument(JsonElement root)
{
    public string Title => root.GetProperty("info").GetProperty("title").GetString()!;

    public string Version => root.GetProperty("info").GetProperty("version").GetString()!;

    public string Introduction => root.GetProperty("info").GetProperty("description").GetString()!;

    /// <summary>In the document's order; the operations in that of the paths.</summary>
    public IReadOnlyList<ApiPart> Parts
    {
        get
        {
            var operations = root.GetProperty("paths").EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject(), (path, method) => new ApiOperation(this, path.Name, method.Name.ToUpperInvariant(), method.Value))
                .ToLookup(operation => operation.Part);
            return [.. root.GetProperty("tags").EnumerateArray()
                .Select(tag => (Name: tag.GetProperty("name").GetString()!, Description: tag.GetProperty("description").GetString()!))
                .Select(tag => new ApiPart(tag.Name, tag.Description, [.. operations[tag.Name]]))];
        }
    }

    /// <summary>What a problem's code says to a person.</summary>
    public string Sentence(string code) => root.GetProperty("components").GetProperty("examples").GetProperty(code).GetProperty("value").GetProperty("title").GetString()!;

    /// <summary>What a reference (<c>#/components/schemas/BranchView</c>) leads to, or the element itself.</summary>
    public JsonElement Follow(JsonElement element)
    {
        while (element.ValueKind is JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
            element = reference.GetString()!.Split('/')[1..].Aggregate(root, (place, name) => place.GetProperty(name));
        return element;
    }
}

internal sealed record ApiPart(string Name, string Description, IReadOnlyList<ApiOperation> Operations);
