using System.Diagnostics;
using System.Text;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Node;

/// <summary>A script with the packages of its folder at hand.</summary>
public sealed record NodeScript(string Node, string Folder, string Path)
{
    /// <summary>Starts it and leaves it running.</summary>
    /// <param name="name">What people call it: «the storage emulator».</param>
    public ChildProcess Start(string name, IEnumerable<string> arguments, Action<string>? each = null) =>
        ChildProcess.Start(name, StartInfo(arguments), each);

    /// <summary>Runs it to its end and answers what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message is what it complained about.</exception>
    public async Task<string> Run(IEnumerable<string> arguments, CancellationToken stop)
    {
        var start = StartInfo(arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        using var process = Process.Start(start)!;
        await using var kill = stop.Register(() => process.Kill(entireProcessTree: true));
        var printed = process.StandardOutput.ReadToEndAsync(stop);
        var complained = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0
            ? await printed
            : throw new InvalidOperationException($"{Path} ended with code {process.ExitCode}: {await complained}");
    }

    private ProcessStartInfo StartInfo(IEnumerable<string> arguments) =>
        new(Node, [System.IO.Path.Combine(Folder, Path), .. arguments]) { WorkingDirectory = Folder };
}
