using System.Text.Json;

namespace DiiaQr.Functions.Contract.Page;

/// <summary>One operation of the contract.</summary>
/// <param name="Method">In capitals.</param>
internal sealed record ApiOperation(ApiDocument Document, string Path, string Method, JsonElement Json)
{
    public string Id => Json.GetProperty("operationId").GetString()!;

    public string Part => Json.GetProperty("tags")[0].GetString()!;

    public string Summary => Json.GetProperty("summary").GetString()!;

    public string? Description => Json.TryGetProperty("description", out var text) ? text.GetString() : null;

    public string Caller => Json.GetProperty("x-role").GetString() switch
    {
        "Anyone" => "Anyone",
        "SecretHolder" => "Whoever holds the secret",
        "Person" => "A signed-in person",
        "Member" => "The organisation's head and managers",
        "Head" => "The organisation's head",
        var role => role!,
    };

    /// <summary>The names of the security schemes a call needs.</summary>
    public IReadOnlyList<string> Security => Json.TryGetProperty("security", out var all) ? [.. all.EnumerateArray().SelectMany(one => one.EnumerateObject()).Select(scheme => scheme.Name)] : [];

    public IReadOnlyList<JsonElement> Parameters => Json.TryGetProperty("parameters", out var all) ? [.. all.EnumerateArray().Select(Document.Follow)] : [];

    public ApiBody? Body => Json.TryGetProperty("requestBody", out var body) ? ApiBody.Of(body) : null;

    /// <summary>Those that are no problems, then those that are; each by its status.</summary>
    public IReadOnlyList<ApiAnswer> Answers => [.. Json.GetProperty("responses").EnumerateObject().Select(answer => ApiAnswer.Of(answer.Name, Document.Follow(answer.Value)))];
}

/// <summary>A body and what it is: <c>application/json</c>, …</summary>
internal sealed record ApiBody(string ContentType, string? Description, JsonElement? Schema, JsonElement? Example)
{
    public static ApiBody? Of(JsonElement holder)
    {
        if (!holder.TryGetProperty("content", out var content)) return null;
        var media = content.EnumerateObject().First();
        return new(media.Name, Text(holder, "description"), Part(media.Value, "schema"), Part(media.Value, "example"));
    }

    private static JsonElement? Part(JsonElement element, string name) => element.TryGetProperty(name, out var part) ? part : null;

    private static string? Text(JsonElement element, string name) => Part(element, name)?.GetString();
}

/// <param name="Codes">Of a problem: its codes. Empty for any other answer.</param>
internal sealed record ApiAnswer(string Status, string Description, ApiBody? Body, IReadOnlyList<string> Codes)
{
    public bool IsProblem => Body?.ContentType == "application/problem+json";

    public static ApiAnswer Of(string status, JsonElement response)
    {
        var body = ApiBody.Of(response);
        var codes = body?.ContentType == "application/problem+json" ? response.GetProperty("content").GetProperty(body.ContentType).GetProperty("examples").EnumerateObject().Select(code => code.Name) : [];
        return new(status, response.GetProperty("description").GetString()!, body, [.. codes]);
    }
}
