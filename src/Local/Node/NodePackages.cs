using System.Security.Cryptography;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Node;

/// <summary>A folder with a <c>package-lock.json</c>, its packages installed exactly as locked.</summary>
public sealed class NodePackages
{
    private readonly NodeTools tools;

    private NodePackages(string folder, NodeTools tools) => (Folder, this.tools) = (folder, tools);

    public string Folder { get; }

    /// <summary>Installs what the lock file names unless it is there already. Safe to call from several processes at once.</summary>
    /// <param name="say">Told how a long installation goes on, a line at a time.</param>
    /// <param name="path">Where to look for Node and npm; the machine's own PATH if not given.</param>
    /// <exception cref="SetupFailed">Node or npm is missing or too old, or npm failed.</exception>
    public static async Task<NodePackages> Install(string folder, Action<string> say, CancellationToken stop, SearchPath? path = null)
    {
        path ??= SearchPath.OfThisMachine;
        var packages = new NodePackages(folder, await NodeTools.Find(path, stop));
        if (packages.UpToDate) return packages;
        await using var only = await InstallLock.Take(folder, say, stop);
        if (packages.UpToDate) return packages;
        await NpmInstallation.Run(packages.tools, folder, say, stop);
        Directory.CreateDirectory(Path.GetDirectoryName(packages.Stamp)!);
        await File.WriteAllTextAsync(packages.Stamp, packages.Locked, stop);
        return packages;
    }

    /// <summary>A script of this folder or of one of its packages: <c>Script("node_modules", "azurite", "dist", "src", "azurite.js")</c>.</summary>
    public NodeScript Script(params string[] path) => new(tools.Node, Folder, Path.Combine(path));

    // Inside node_modules, so that it goes when the packages go.
    private string Stamp => Path.Combine(Folder, "node_modules", ".installed");

    private string Locked => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "package-lock.json"))));

    private bool UpToDate => File.Exists(Stamp) && File.ReadAllText(Stamp) == Locked;
}
