using System.Net;
using Azure.Storage.Queues;
using DiiaQr.Local.Processes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Yarp.ReverseProxy.Forwarder;

namespace DiiaQr.Local.Host;

/// <summary>A stand-in for the Azure Functions host, for custom handlers: HTTP, queues and timers from the same files, on this machine.</summary>
public sealed class FunctionHost : IAsyncDisposable
{
    // What the host refuses is larger than this (FUNCTIONS_REQUEST_BODY_SIZE_LIMIT).
    private const long LongestBody = 104_857_600;
    private const string Poison = "-poison";
    private static readonly TimeSpan LastCalls = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource stopping = new();
    private readonly Complaints complaints;
    private readonly IHandler handler;
    private readonly Invoker invoker;
    private readonly WebApplication web;
    private readonly Proxy proxy;
    private readonly List<QueueListener> queues;
    private readonly Dictionary<string, TimerListener> timers;
    private Task listening = Task.CompletedTask;

    private FunctionHost(AppFolder app, HostSettings settings)
    {
        complaints = new(settings.Say);
        handler = settings.Handler is { } elsewhere ? new HandlerElsewhere(elsewhere) : new HandlerProcess(app, settings);
        invoker = new(handler, app, settings, complaints);
        queues = [.. app.Functions.Where(function => function.Trigger is QueueTrigger).Select(function => Queue(app, function, settings))];
        timers = app.Functions.Where(function => function.Trigger is TimerTrigger)
            .ToDictionary(function => function.Name, function => new TimerListener(function, settings.Clock, invoker), StringComparer.OrdinalIgnoreCase);
        web = Web(settings.Port);
        proxy = new(web.Services.GetRequiredService<IHttpForwarder>(), handler, settings);
        var routes = new Routes(app, web.Services.GetRequiredService<IInlineConstraintResolver>());
        web.Run(new FrontDoor(app, routes, proxy, settings, RunTimer).Handle);
    }

    public Uri Address => new(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>What worked here and would not on Azure; a test expects none.</summary>
    public IReadOnlyList<string> Complaints => complaints.All;

    /// <summary>Ends with the reason when the handler crashed too often.</summary>
    public Task<SetupFailed> GaveUp => handler.GaveUp;

    /// <summary>Answers once the handler does.</summary>
    /// <exception cref="SetupFailed">The port is busy, a setting is missing, or the handler does not start.</exception>
    public static async Task<FunctionHost> Start(AppFolder app, HostSettings settings, CancellationToken stop)
    {
        FreePort.Expect(settings.Port, "the function app", "--port");
        var host = new FunctionHost(app, settings);
        try
        {
            await host.web.StartAsync(stop);
            host.handler.Start();
            await host.handler.Ready.WaitAsync(stop);
            host.listening = Task.WhenAll(
                [.. host.queues.Select(queue => queue.Run(host.stopping.Token)), .. host.timers.Values.Select(timer => timer.Run(host.stopping.Token))]);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fires a timer now; whether the function took it, or null where there is no such timer.</summary>
    public async Task<bool?> RunTimer(string name) => timers.TryGetValue(name, out var timer) ? await timer.Fire() : null;

    /// <summary>Kills the handler as a crash would, except that it is not counted; it is started again.</summary>
    public Task RestartHandler() => handler.Restart();

    /// <summary>Lets the calls at work end, then kills the handler.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested) return;
        await stopping.CancelAsync();
        await Task.WhenAny(listening, Task.Delay(LastCalls));
        await web.DisposeAsync();
        await handler.DisposeAsync();
        invoker.Dispose();
        proxy.Dispose();
        foreach (var timer in timers.Values) timer.Dispose();
        stopping.Dispose();
    }

    private QueueListener Queue(AppFolder app, Function function, HostSettings settings)
    {
        var trigger = (QueueTrigger)function.Trigger;
        var account = new QueueServiceClient(Connections.Find(settings.Values, trigger.Connection));
        var queue = account.GetQueueClient(trigger.Queue);
        // A poison queue has none of its own (QueueListenerFactory of the queue extension).
        var poison = trigger.Queue.EndsWith(Poison, StringComparison.Ordinal) ? null : account.GetQueueClient(trigger.Queue + Poison);
        var delivery = new QueueDelivery(function, trigger, queue, poison, app.Queues, settings, invoker);
        return new(queue, delivery, app.Queues, settings);
    }

    private static WebApplication Web(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddHttpForwarder();
        builder.Services.AddRouting();
        return builder.Build();
    }
}
