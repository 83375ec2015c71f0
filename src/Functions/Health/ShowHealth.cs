using System.Text.Json.Serialization;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Health;

/// <summary>GET health: whether every needed setting is there. Names what is missing, never a value; asks nothing of storage.</summary>
public static class ShowHealth
{
    public static JsonHttpResult<HealthView> Handle(Settings settings)
    {
        string[] missing = [.. settings.Missing()];
        return missing.Length == 0
            ? TypedResults.Json(new HealthView("ok", missing), HealthJson.Default.HealthView)
            : TypedResults.Json(new HealthView("incomplete", missing), HealthJson.Default.HealthView, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

/// <param name="Status"><c>ok</c> or <c>incomplete</c>.</param>
/// <param name="MissingSettings">By name, as in <c>local.settings.sample.json</c>.</param>
public sealed record HealthView(string Status, IReadOnlyList<string> MissingSettings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthView))]
internal sealed partial class HealthJson : JsonSerializerContext;
