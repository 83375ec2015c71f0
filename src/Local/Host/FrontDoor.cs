using System.Security.Cryptography;
using System.Text;

namespace DiiaQr.Local.Host;

/// <summary>Every request from outside: a function's, the host's own, or nobody's.</summary>
internal sealed class FrontDoor(AppFolder app, Routes routes, Proxy proxy, HostSettings settings, Func<string, Task<bool?>> runTimer)
{
    public async Task Handle(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/admin", out var rest)) await Administer(context, rest);
        else if (routes.Find(context) is { } found) await Call(context, found.Trigger);
        else if (path == "/") await context.Response.WriteAsync(HomePage());
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task Call(HttpContext context, HttpTrigger trigger)
    {
        if (trigger.NeedsKey && !HasKey(context.Request)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else await proxy.Forward(context);
    }

    private bool HasKey(HttpRequest request)
    {
        if (settings.FunctionKey is not { } key) return true;
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault() ?? "";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
    }

    /// <summary><c>POST /admin/functions/{name}</c> fires a timer: https://learn.microsoft.com/azure/azure-functions/functions-manually-run-non-http</summary>
    private async Task Administer(HttpContext context, PathString rest)
    {
        var name = rest.StartsWithSegments("/functions", out var last) ? last.Value?.Trim('/') ?? "" : "";
        var known = HttpMethods.IsPost(context.Request.Method) && await runTimer(name) is not null;
        context.Response.StatusCode = known ? StatusCodes.Status202Accepted : StatusCodes.Status404NotFound;
    }

    private string HomePage() =>
        $"The functions of {app.Folder}\n\n" + string.Join('\n', app.Functions.Select(function => function.Trigger switch
        {
            HttpTrigger http => $"{function.Name,-28} {string.Join(',', http.Methods)} /{app.RoutePrefix}/{http.Route}",
            QueueTrigger queue => $"{function.Name,-28} queue {queue.Queue}",
            TimerTrigger timer => $"{function.Name,-28} timer {timer.Schedule}",
            _ => function.Name,
        })) + "\n";
}
