using System.Globalization;
using System.Reflection;
using DiiaQr.Domain;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace DiiaQr.Functions.Hosting;

/// <summary>A <see cref="Problem"/> as <c>application/problem+json</c> (RFC 9457) in the caller's language.</summary>
public sealed class ProblemAnswer(Problem problem) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public Problem Problem { get; } = problem;

    public int? StatusCode => Problem.Kind switch
    {
        ProblemKind.Malformed => StatusCodes.Status400BadRequest,
        ProblemKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ProblemKind.NotSignedIn => StatusCodes.Status401Unauthorized,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.Gone => StatusCodes.Status410Gone,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemKind.HeadersTooLarge => StatusCodes.Status431RequestHeaderFieldsTooLarge,
        ProblemKind.TooMany => StatusCodes.Status429TooManyRequests,
        ProblemKind.Unsupported => StatusCodes.Status415UnsupportedMediaType,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = Language.Of(httpContext.Request);
        httpContext.Response.StatusCode = StatusCode!.Value;
        httpContext.Response.Headers.ContentLanguage = language;
        if (Problem.RetryAfter is { } seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return httpContext.Response.WriteAsJsonAsync(View(language), json.GetTypeInfo(typeof(ProblemView)), "application/problem+json", httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemView), ["application/problem+json"]));

    private ProblemView View(string language) => new(
        $"urn:diiaqr:problem:{Problem.Code}",
        Problem.Text.In(language),
        StatusCode!.Value,
        Problem.Code,
        Problem.Suggestion,
        [.. Problem.Faults.Select(fault => new FaultView(fault.Field, fault.Problem.Code, fault.Problem.Text.In(language), fault.Problem.Suggestion))]);
}

public static class ProblemAnswers
{
    public static ProblemAnswer ToHttp(this Problem problem) => new(problem);
}

/// <param name="Type">A URN made of the code: there is no page behind it.</param>
/// <param name="Title">One sentence for a person, in the language asked for.</param>
/// <param name="Code">Stable: programs decide by it.</param>
/// <param name="Errors">Every faulty field at once.</param>
public sealed record ProblemView(string Type, string Title, int Status, string Code, string? Suggestion, IReadOnlyList<FaultView> Errors);

public sealed record FaultView(string Field, string Code, string Title, string? Suggestion);
