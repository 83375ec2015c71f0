using System.Diagnostics;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Host;

/// <summary>Starts the program of <c>host.json</c>, and again whenever it ends.</summary>
internal sealed class HandlerProcess(AppFolder app, HostSettings settings) : IHandler
{
    private static readonly TimeSpan BeforeRestart = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<SetupFailed> gaveUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource<Uri> ready = NotYet();
    private volatile ChildProcess? child;
    private volatile bool wanted;
    private int port = FreePort.Find();
    private Task keeping = Task.CompletedTask;

    public Task<Uri> Ready => ready.Task;

    public Task<SetupFailed> GaveUp => gaveUp.Task;

    public void Start() => keeping = Task.Run(Keep);

    public async Task Restart()
    {
        wanted = true;
        if (child is { } running) await running.Kill();
    }

    /// <summary>Kills it without a word, as the host does: a handler's shutdown code never runs there either.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (child is { } running) await running.Kill();
        await keeping;
        stopping.Dispose();
    }

    private async Task Keep()
    {
        var crashes = new Crashes(settings.Times);
        while (!stopping.IsCancellationRequested)
        {
            var end = await RunOnce();
            // The same port for life, so that a request that is tried again meets the next process; unless somebody else has taken it.
            if (ready.Task.IsCompleted) ready = NotYet();
            else port = FreePort.Find();
            // Ctrl-C reaches the handler too, a moment before us perhaps: that is no crash.
            await Task.WhenAny(Task.Delay(BeforeRestart, stopping.Token));
            if (stopping.IsCancellationRequested) break;
            if (wanted)
            {
                wanted = false;
                continue;
            }
            if (crashes.Add(settings.Clock.GetUtcNow()))
            {
                GiveUp(new SetupFailed($"The function app crashed {settings.Times.CrashesTooMany} times and is not started again. {end}"));
                return;
            }
            settings.Say($"{end} It is started again.");
        }
        GiveUp(new SetupFailed("The host is stopping."), quietly: true);
    }

    /// <summary>From start to end; answers how it ended, in a sentence.</summary>
    private async Task<string> RunOnce()
    {
        try
        {
            var address = new Uri($"http://127.0.0.1:{port}");
            await using var running = child = ChildProcess.Start("the function app", StartInfo(), line => settings.Say($"[app] {line}"));
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
            patience.CancelAfter(settings.Times.Initialization);
            try
            {
                await running.WaitForAnswer(address, patience.Token);
            }
            catch (OperationCanceledException)
            {
                await running.Kill();
                return $"The function app did not answer GET / within {settings.Times.Initialization.TotalSeconds:0} s.";
            }
            ready.TrySetResult(address);
            var code = await running.Exited;
            return $"The function app ended with code {code}: {string.Join(" | ", running.Output.TakeLast(3))}";
        }
        catch (SetupFailed failure)
        {
            return failure.Message;
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var own = Path.Combine(app.Folder, app.Handler.Executable);
        var start = new ProcessStartInfo(File.Exists(own) ? own : app.Handler.Executable, app.Handler.Arguments) { WorkingDirectory = app.Folder };
        // Its own address is of no use to anybody: the host stands in front.
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Warning";
        foreach (var (name, value) in settings.Values) start.Environment[name] = value;
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        start.Environment["FUNCTIONS_APP_ROOT_PATH"] = app.Folder;
        // The real host's own address leaks into the handler: whoever binds that instead of its port is never found ready, here as there.
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:1";
        return start;
    }

    private void GiveUp(SetupFailed reason, bool quietly = false)
    {
        ready.TrySetException(reason);
        _ = ready.Task.Exception;
        if (!quietly) gaveUp.TrySetResult(reason);
    }

    private static TaskCompletionSource<Uri> NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
