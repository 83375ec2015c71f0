using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiiaQr.Local.Tests.Host;

/// <summary>A handler inside the test: it keeps what it is asked, and answers what the test wants.</summary>
internal sealed class FakeHandler : IAsyncDisposable
{
    private readonly WebApplication web;

    private FakeHandler(WebApplication web, RequestDelegate answer)
    {
        this.web = web;
        web.Run(async context =>
        {
            if (context.Request.Headers.UserAgent.ToString().StartsWith("Azure-Functions-Host", StringComparison.Ordinal))
                Calls.Enqueue(await TriggerCall.Read(context.Request));
            await answer(context);
        });
    }

    public ConcurrentQueue<TriggerCall> Calls { get; } = [];

    public Uri Address => new(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Answers every call of a trigger with <c>{}</c>.</summary>
    public static Task<FakeHandler> Content() => Start(context => Answer(context, 200, "{}"));

    public static async Task<FakeHandler> Start(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var handler = new FakeHandler(builder.Build(), answer);
        await handler.web.StartAsync();
        return handler;
    }

    public static Task Answer(HttpContext context, int status, string body, string type = "application/json; charset=utf-8")
    {
        context.Response.StatusCode = status;
        if (body.Length == 0) return Task.CompletedTask;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();
}

/// <summary>What the host posted for a queue or a timer.</summary>
internal sealed record TriggerCall(string Method, string Path, string Protocol, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static async Task<TriggerCall> Read(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return new(request.Method, request.Path, request.Protocol,
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
    }
}
