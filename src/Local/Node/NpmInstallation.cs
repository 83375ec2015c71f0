using System.Diagnostics;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Node;

/// <summary>One run of <c>npm ci</c>.</summary>
internal static class NpmInstallation
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(5);

    /// <exception cref="SetupFailed">npm failed; the sentence quotes its first complaint.</exception>
    public static async Task Run(NodeTools tools, string folder, Action<string> say, CancellationToken stop)
    {
        var started = Stopwatch.StartNew();
        say($"Installing the npm packages of {folder} (once, about half a minute)…");
        // None of the packages needs an install script, so none is allowed to run one.
        var start = new ProcessStartInfo(tools.Npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder };
        await using var npm = ChildProcess.Start("npm", start);
        while (await Task.WhenAny(npm.Exited, Task.Delay(BetweenReports, stop)) != npm.Exited)
        {
            stop.ThrowIfCancellationRequested();
            say($"… still installing, {started.Elapsed.TotalSeconds:0} s");
        }
        if (await npm.Exited != 0) throw new SetupFailed(Complaint(npm.Output, folder));
        say($"Installed in {started.Elapsed.TotalSeconds:0} s.");
    }

    private static string Complaint(IReadOnlyList<string> output, string folder)
    {
        var errors = output.Where(line => line.StartsWith("npm error", StringComparison.Ordinal))
            .Select(line => line["npm error".Length..].Trim()).Where(line => line.Length > 0).Take(3);
        return $"npm could not install the packages of {folder} ({string.Join("; ", errors)}): check the network and try again.";
    }
}
