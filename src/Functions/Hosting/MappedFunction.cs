namespace DiiaQr.Functions.Hosting;

/// <summary>A function as <c>Routes.cs</c> maps it.</summary>
/// <param name="Trigger"><c>null</c> for HTTP.</param>
public sealed record MappedFunction(string Name, string Pattern, IReadOnlyList<string> Methods, Trigger? Trigger, Role Role);

public static class MappedFunctions
{
    /// <summary>Every end point with a name is a function; the host's readiness probe at <c>/</c> has none.</summary>
    public static IReadOnlyList<MappedFunction> Of(IEndpointRouteBuilder app) =>
        [.. app.DataSources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(end => end.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .Select(end => new MappedFunction(
                end.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName,
                end.RoutePattern.RawText!,
                [.. end.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(method => method.ToLowerInvariant())],
                end.Metadata.GetMetadata<Trigger>(),
                end.Metadata.GetRequiredMetadata<RoleNeeded>().Role))
            .OrderBy(function => function.Name, StringComparer.Ordinal)];
}
