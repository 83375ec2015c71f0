using System.Diagnostics;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Node;

/// <summary>Node and npm, as found on this machine.</summary>
internal sealed record NodeTools(string Node, string Npm)
{
    private const int OldestMajor = 20;
    private const string Advice = $"install Node.js 20 or newer from https://nodejs.org (npm comes with it) and try again.";

    /// <exception cref="SetupFailed">One of them is missing or too old.</exception>
    public static async Task<NodeTools> Find(SearchPath path, CancellationToken stop)
    {
        var node = path.Find("node") ?? throw new SetupFailed($"Node.js was not found: {Advice}");
        var npm = path.Find("npm") ?? throw new SetupFailed($"npm was not found: {Advice}");
        await using var asked = ChildProcess.Start("Node.js", new ProcessStartInfo(node, ["--version"]));
        var version = await asked.WaitForLine(line => line.StartsWith('v'), stop);
        if (!int.TryParse(version[1..].Split('.')[0], out var major) || major < OldestMajor)
            throw new SetupFailed($"Node.js is {version}, which is too old: {Advice}");
        return new(node, npm);
    }
}
