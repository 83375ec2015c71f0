using System.Text.Json.Nodes;
using DiiaQr.Domain;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>Refusals as the contract shows them: under each status its codes, each with the answer as it is really written.</summary>
internal static class ProblemResponses
{
    /// <param name="problems">All of one status. One alone is a response by itself, shared under its code; several are examples of one.</param>
    public static async Task<IOpenApiResponse> Of(IReadOnlyList<Problem> problems, OpenApiOperationTransformerContext context)
    {
        var document = context.Document!;
        foreach (var problem in problems) await AddExample(problem, context);
        if (problems is not [var only]) return Response($"{string.Join(", ", problems.Select(problem => $"`{problem.Code}`"))}.");
        if (document.Components!.Responses?.ContainsKey(only.Code) is not true) document.AddComponent(only.Code, Response(only.Text.En));
        return new OpenApiResponseReference(only.Code, document);

        OpenApiResponse Response(string description) => new()
        {
            Description = description,
            Headers = Headers.Of(problems[0].ToHttp().StatusCode!.Value),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = new OpenApiSchemaReference(nameof(ProblemView), document),
                    Examples = problems.ToDictionary(problem => problem.Code, IOpenApiExample (problem) => new OpenApiExampleReference(problem.Code, document)),
                },
            },
        };
    }

    private static async Task AddExample(Problem problem, OpenApiOperationTransformerContext context)
    {
        if (context.Document!.Components?.Examples?.ContainsKey(problem.Code) is true) return;
        using var body = new MemoryStream();
        var call = new DefaultHttpContext { RequestServices = context.ApplicationServices, Response = { Body = body } };
        call.Request.Headers.AcceptLanguage = "en";
        await problem.ToHttp().ExecuteAsync(call);
        body.Position = 0;
        context.Document.AddComponent(problem.Code, new OpenApiExample { Value = JsonNode.Parse(body) });
    }
}
