using System.Text.Json;

namespace DiiaQr.Functions.Contract.Page;

/// <summary>The call as one types it: what stands in <c>{braces}</c> in the path becomes a variable of the shell.</summary>
internal static class Curl
{
    public static string Of(ApiOperation operation) => string.Join(" \\\n  ", Parts(operation));

    private static IEnumerable<string> Parts(ApiOperation operation)
    {
        var body = operation.Body;
        var verb = operation.Method is "GET" || (operation.Method is "POST" && body is not null) ? "" : $"-X {operation.Method} ";
        yield return $"curl {verb}\"$API{Path(operation.Path)}\"";
        foreach (var scheme in operation.Security) yield return scheme is "session" ? "-H \"Authorization: Bearer $TOKEN\"" : "-H \"X-Share-Secret: $SECRET\"";
        foreach (var name in operation.Parameters.Where(parameter => parameter.GetProperty("in").GetString() is "header" && parameter.TryGetProperty("required", out _)).Select(parameter => parameter.GetProperty("name").GetString()))
            yield return $"-H \"{name}: $(uuidgen)\"";
        if (body is { ContentType: "application/json", Example: { } example })
        {
            yield return "-H \"Content-Type: application/json\"";
            yield return $"-d '{Json.Pretty(example).Replace("'", "'\\''", StringComparison.Ordinal)}'";
        }
        else if (body is { Example: { } parts })
        {
            foreach (var part in parts.EnumerateObject())
            {
                var count = part.Value.ValueKind is JsonValueKind.Array ? part.Value.GetArrayLength() : 1;
                for (var number = 1; number <= count; number++) yield return $"-F \"{part.Name}=@{part.Name}{(count > 1 ? $"-{number}" : "")}.p7s\"";
            }
        }

        if (operation.Answers[0].Body?.ContentType is { } type and not ("application/json" or "text/html")) yield return $"-o {FileName(operation.Path, type)}";
    }

    private static string Path(string path) => string.Join('/', path.Split('/').Select(step => step is ['{', .. var name, '}'] ? $"${name.ToUpperInvariant()}" : step));

    private static string FileName(string path, string contentType) =>
        path.Split('/')[^1] is var last && last.Contains('.', StringComparison.Ordinal) ? last : $"documents.{contentType.Split('/')[1]}";
}
