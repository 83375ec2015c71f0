using System.Diagnostics;
using DiiaQr.Domain;

namespace DiiaQr.Functions.Hosting;

/// <summary>The one place where failures become answers: what the framework could not bind or refused in silence, and what nobody expected.</summary>
public sealed partial class AnswerFailures(RequestDelegate next, ILogger<AnswerFailures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && Bare(context.Response) is { } refusal) await refusal.ToHttp().ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: nobody is left to answer.
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Problem(bad).ToHttp().ExecuteAsync(context);
        }
        catch (SettingMissingException missing) when (!context.Response.HasStarted)
        {
            Log.SettingMissing(log, missing.Setting);
            await new NotConfigured().ToHttp().ExecuteAsync(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            // The function's name and the exception's type and stack, never its message: a message may quote what a person sent.
            Log.Failed(log, context.GetEndpoint()?.DisplayName, failure.GetType().FullName, failure.StackTrace);
            context.Response.Headers["X-Trace-Id"] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            await new Failed().ToHttp().ExecuteAsync(context);
        }
    }

    /// <summary>What the framework refuses by a status alone: an address or a method nobody answers, a type or size it does not read.</summary>
    private static Problem? Bare(HttpResponse response) => response.ContentType is not null ? null : response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => new MalformedRequest(),
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => new NothingHere(), // the host, too, knows no 405
        StatusCodes.Status413PayloadTooLarge => new RequestTooLarge(),
        StatusCodes.Status415UnsupportedMediaType => new UnsupportedContentType(),
        _ => null,
    };

    private static Problem Problem(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => new RequestTooLarge(),
        StatusCodes.Status415UnsupportedMediaType => new UnsupportedContentType(),
        _ => new MalformedRequest(),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Function} failed: {Type}\n{Stack}")]
        public static partial void Failed(ILogger log, string? function, string? type, string? stack);

        [LoggerMessage(2, LogLevel.Error, "Setting {Setting} is missing")]
        public static partial void SettingMissing(ILogger log, string setting);
    }
}
