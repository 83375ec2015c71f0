using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>What stands in a path or a query, by its name.</summary>
internal static class Parameters
{
    public static OpenApiParameter IfNoneMatch => new()
    {
        Name = "If-None-Match",
        In = ParameterLocation.Header,
        Description = "`ETag` of the answer that the caller has.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    public static void Describe(OpenApiParameter parameter)
    {
        var (description, pattern) = parameter.Name switch
        {
            "organisation" => ("The organisation's id. Another's answers 404, as if it did not exist.", Patterns.Id),
            "branch" => ("The branch's id.", Patterns.Id),
            "service" => ("The service's id.", Patterns.Id),
            "qr" => ("What the printed link ends with: 24 letters and digits.", Patterns.QrId),
            "share" => ("The share's id, as its sender was told it.", Patterns.Id),
            "token" => ("The key in the mailed link.", null),
            "after" => ("`next` of the page before; left out for the newest.", null),
            Functions.Sharing.ShowShare.SecretHeader => ("`secret`, as the sender of the share was told it.", null),
            var name => throw new InvalidOperationException($"The parameter {name} has no description: give it one in {nameof(Parameters)}."),
        };
        parameter.Description = description;
        if (pattern is not null) ((OpenApiSchema)parameter.Schema!).Pattern = pattern;
    }
}
