using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiiaQr.Domain;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>Adds to each operation what its code does not show: words, examples, who may call, every refusal.</summary>
internal sealed class CompleteOperation : IOpenApiOperationTransformer
{
    private const string Json = "application/json";

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var (slice, words) = Slice.Of(operation.OperationId!);
        var role = context.Description.ActionDescriptor.EndpointMetadata.OfType<RoleNeeded>().Last().Role;
        operation.Tags = new HashSet<OpenApiTagReference> { new(slice.Name, context.Document) };
        operation.Summary = words.Summary;
        operation.Description = words.Description;
        operation.Extensions = new Dictionary<string, IOpenApiExtension> { ["x-role"] = new JsonNodeExtension(role.ToString()) };
        Secure(operation, role, context.Document!);
        foreach (var parameter in operation.Parameters ?? []) Parameters.Describe((OpenApiParameter)parameter);
        if (words.Header is not null) (operation.Parameters ??= []).Add(words.Header);
        if (words.IsTagged) (operation.Parameters ??= []).Add(Parameters.IfNoneMatch);
        operation.RequestBody ??= words.Form;
        if (words.Body is not null) operation.RequestBody!.Content![Json].Example = ToJson(words.Body, context);
        operation.Responses = await Answers(operation, words, role, context, cancellationToken);
    }

    /// <summary>Whoever calls with a session sends it; the secret of a mailed link is in the path.</summary>
    private static void Secure(OpenApiOperation operation, Role role, OpenApiDocument document)
    {
        if (role is Role.Person or Role.Member or Role.Head) Require("session");
        else if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == Functions.Sharing.ShowShare.SecretHeader) is { } secret)
        {
            operation.Parameters.Remove(secret);
            Require("shareSecret");
        }

        void Require(string scheme) => operation.Security = [new OpenApiSecurityRequirement { [new(scheme, document)] = [] }];
    }

    private static async Task<OpenApiResponses> Answers(
        OpenApiOperation operation, Operation words, Role role, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var read = operation.Responses ?? [];
        var answers = new OpenApiResponses();
        foreach (var (status, same) in words.Answers.Select(answer => (Key(answer.Status), answer)))
            answers[status] = await Answer(same, words.IsTagged, read.GetValueOrDefault(status), context, stop);
        if (read.Keys.FirstOrDefault(status => status[0] == '2' && !answers.ContainsKey(status)) is { } unsaid)
            throw new InvalidOperationException($"{words.Function} answers {unsaid}, of which its file in src/Contract/Slices says nothing.");

        var takesJson = operation.RequestBody?.Content?.ContainsKey(Json) ?? false;
        var refuses = read.Keys.Any(status => status[0] == '4'); // the mark that ProblemAnswer leaves
        var problems = Refusals.Usual(role, takesJson, takesJson && refuses, words.NeedsNoSettings).Concat(words.Refuses).DistinctBy(problem => problem.Code);
        foreach (var status in problems.GroupBy(problem => problem.ToHttp().StatusCode!.Value).OrderBy(status => status.Key))
            answers[Key(status.Key)] = await ProblemResponses.Of([.. status], context);
        return answers;
    }

    private static async Task<OpenApiResponse> Answer(Answer answer, bool isTagged, IOpenApiResponse? read, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var response = new OpenApiResponse { Description = answer.Says, Headers = Headers.Of(answer.Status, isTagged) };
        if (answer.ContentType is null) return response;
        var media = new OpenApiMediaType();
        if (answer.Example is not null)
        {
            media.Schema = read?.Content is { } seen && seen.TryGetValue(Json, out var body) ? body.Schema : await Schema(answer.Example.GetType(), context, stop);
            media.Example = ToJson(answer.Example, context);
        }

        response.Content = new Dictionary<string, OpenApiMediaType> { [answer.ContentType] = media };
        return response;
    }

    /// <summary>Of a view that the function serialises by itself, where the framework sees nothing.</summary>
    private static async Task<IOpenApiSchema> Schema(Type view, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        context.Document!.AddComponent<IOpenApiSchema>(view.Name, await context.GetOrCreateSchemaAsync(view, cancellationToken: stop));
        return new OpenApiSchemaReference(view.Name, context.Document);
    }

    private static JsonNode ToJson(object example, OpenApiOperationTransformerContext context)
    {
        var options = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return JsonSerializer.SerializeToNode(example, options.GetTypeInfo(example.GetType()))!;
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
