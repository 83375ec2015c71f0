using System.Net;
using Yarp.ReverseProxy.Forwarder;

namespace DiiaQr.Local.Host;

/// <summary>Passes a request on to the handler as the host does with enableProxyingHttpRequest (DefaultHttpProxyService of the host).</summary>
internal sealed class Proxy(IHttpForwarder forwarder, IHandler handler, HostSettings settings) : IDisposable
{
    private static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromSeconds(240) };
    private static readonly AsTheHost Headers = new();

    private readonly HttpMessageInvoker http = new(new RetryConnecting(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
    }));

    public async Task Forward(HttpContext context)
    {
        try
        {
            var address = await handler.Ready.WaitAsync(context.RequestAborted);
            var error = await forwarder.SendAsync(context, address.ToString(), http, Config, Headers);
            if (error is not (ForwarderError.None or ForwarderError.RequestBodyCanceled or ForwarderError.ResponseBodyCanceled or ForwarderError.RequestCanceled))
                settings.Say($"{context.Request.Method} {context.Request.Path} could not be passed on: {error}.");
        }
        catch (SetupFailed)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (OperationCanceledException)
        {
            // The caller has left while the handler was starting.
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>The host's own headers; whatever the caller said of itself is overwritten.</summary>
    private sealed class AsTheHost : HttpTransformer
    {
        public override async ValueTask TransformRequestAsync(
            HttpContext context, HttpRequestMessage request, string destination, CancellationToken stop)
        {
            await base.TransformRequestAsync(context, request, destination, stop);
            Set(request, "X-Forwarded-For", $"{context.Connection.RemoteIpAddress}");
            Set(request, "X-Forwarded-Proto", context.Request.Scheme);
            Set(request, "X-Forwarded-Host", context.Request.Host.Value);
            request.Headers.TryAddWithoutValidation("x-ms-invocation-id", $"{Guid.NewGuid()}");
            request.Headers.Host = null;
        }

        private static void Set(HttpRequestMessage request, string name, string? value)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
