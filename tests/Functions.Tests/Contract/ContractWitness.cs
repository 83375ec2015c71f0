using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiiaQr.Functions.Tests.Contract;

/// <summary>
/// Sees every answer of the app under test and notes where it is not one of those that the contract promises: status, content
/// type, headers, problem code, the fields of the body.
/// </summary>
internal sealed class ContractWitness : IStartupFilter
{
    private readonly ConcurrentQueue<string> lies = [];

    public IReadOnlyCollection<string> Lies => lies;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(Watch);
        next(app);
    };

    private async Task Watch(HttpContext context, RequestDelegate next)
    {
        using var copy = new MemoryStream();
        context.Response.Body = new CopyingStream(context.Response.Body, copy);
        await next(context);
        if (context.RequestAborted.IsCancellationRequested || context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>() is not { EndpointName: var function }) return;
        if (CommittedContract.Operation(function) is not { } operation) return; // a trigger, which the host alone may call
        foreach (var fault in Faults(operation, context.Response, copy.ToArray())) lies.Enqueue($"{function} answered {context.Response.StatusCode}: {fault}");
    }

    internal static IEnumerable<string> Faults(JsonNode operation, HttpResponse answer, byte[] body)
    {
        if (operation["responses"]![answer.StatusCode.ToString(CultureInfo.InvariantCulture)] is not { } promised) return ["not promised at all"];
        var response = CommittedContract.Follow(promised);
        var missing = (response["headers"]?.AsObject() ?? []).Where(header => !answer.Headers.ContainsKey(header.Key)).Select(header => $"without the header {header.Key}");
        return missing.Concat(OfBody(response["content"]?.AsObject() ?? [], answer.ContentType?.Split(';')[0], body));
    }

    private static IEnumerable<string> OfBody(JsonObject promised, string? contentType, byte[] body)
    {
        if (body.Length == 0) return promised.Count == 0 ? [] : ["without a body"];
        if (contentType is null || promised[contentType] is not { } media) return [$"with a body of {contentType}"];
        if (media["schema"] is not { } schema) return [];
        var json = JsonNode.Parse(body);
        var unknownCode = media["examples"]?[json?["code"]?.GetValue<string>() ?? ""] is null && contentType == "application/problem+json";
        return JsonOfSchema.Faults(json, schema).Concat(unknownCode ? [$"with the code {json?["code"]}"] : []);
    }
}
