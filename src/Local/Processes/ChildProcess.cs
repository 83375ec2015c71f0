using System.ComponentModel;
using System.Diagnostics;

namespace DiiaQr.Local.Processes;

/// <summary>A program started by us that never outlives us; its output is read line by line.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private readonly string name;
    private readonly OutputLines output;

    private ChildProcess(Process process, string name, OutputLines output)
    {
        (this.process, this.name, this.output) = (process, name, output);
        Id = process.Id;
        Exited = WatchExit();
    }

    public int Id { get; }

    /// <summary>Ends with the exit code, once all output has been read.</summary>
    public Task<int> Exited { get; }

    /// <summary>The last lines it wrote, errors among them.</summary>
    public IReadOnlyList<string> Output => output.Last;

    /// <param name="name">What people call it: «the storage emulator».</param>
    /// <param name="each">Told every line as it comes.</param>
    /// <exception cref="SetupFailed">The program cannot be started.</exception>
    public static ChildProcess Start(string name, ProcessStartInfo start, Action<string>? each = null)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var output = new OutputLines(each);
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => output.Add(line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception reason)
        {
            throw new SetupFailed($"Cannot start {name} ({start.FileName}): {reason.Message}.");
        }
        OrphanWatch.Add(process);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process, name, output);
    }

    /// <summary>The first line that matches, already written or still to come.</summary>
    /// <exception cref="SetupFailed">It ended without writing one; the message ends with its last words.</exception>
    public async Task<string> WaitForLine(Func<string, bool> matches, CancellationToken stop) =>
        await output.First(matches).WaitAsync(stop) ?? throw Ended();

    /// <summary>Any HTTP answer at all. It is asked every 25 ms, as the Functions host asks.</summary>
    /// <exception cref="SetupFailed">It ended before it answered.</exception>
    public async Task WaitForAnswer(Uri address, CancellationToken stop)
    {
        using var http = new HttpClient();
        while (true)
        {
            if (Exited.IsCompleted) throw Ended();
            try
            {
                using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(25, stop);
            }
        }
    }

    /// <summary>Asks it to end, and kills it with its own children if it has not after <paramref name="grace"/>.</summary>
    public async Task Stop(TimeSpan grace)
    {
        if (!Exited.IsCompleted && Signals.AskToEnd(process))
            await Task.WhenAny(Exited, Task.Delay(grace));
        if (!Exited.IsCompleted) process.Kill(entireProcessTree: true);
        await Exited;
    }

    /// <summary>Ends it at once, without a chance to tidy up.</summary>
    public async Task Kill()
    {
        if (!Exited.IsCompleted) process.Kill(entireProcessTree: true);
        await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop(Grace);
        process.Dispose();
    }

    private async Task<int> WatchExit()
    {
        await process.WaitForExitAsync();
        OrphanWatch.Remove(process);
        output.Close();
        return process.ExitCode;
    }

    private SetupFailed Ended()
    {
        var words = string.Join(" | ", output.Last.TakeLast(5));
        return new($"{char.ToUpperInvariant(name[0])}{name[1..]} ended with code {process.ExitCode}: {words}");
    }
}
