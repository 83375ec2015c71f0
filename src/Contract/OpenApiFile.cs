using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DiiaQr.Functions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>
/// The contract as OpenAPI 3.1: paths, parameters and schemas as ASP.NET reads them from the mapped routes, descriptions of
/// fields from the docstrings, and the rest from the tables beside this file.
/// </summary>
public static class OpenApiFile
{
    /// <returns>JSON, indented, with line feeds; the same routes give the same bytes.</returns>
    public static async Task<string> Generate(CancellationToken stop)
    {
        await using var app = App.Build([], builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.ConfigureHttpJsonOptions(options =>
            {
                options.SerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver()); // for views that a function serialises by itself
                options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // we send numbers, never numbers in quotes
            });
            builder.Services.AddOpenApi("v1", options => options
                .AddOperationTransformer(new CompleteOperation())
                .AddDocumentTransformer(new IntroduceDocument())
                .AddDocumentTransformer(new CompleteSchemas())
                .OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        });
        await app.StartAsync(stop); // end points are known to the framework only once it runs
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync(stop);
        return (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, stop)).ReplaceLineEndings("\n") + "\n";
    }
}
