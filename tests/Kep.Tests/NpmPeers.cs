using DiiaQr.Local;
using DiiaQr.Local.Node;

namespace DiiaQr.Kep.Tests;

/// <summary>The peers of <c>tests/npm</c>, installed as locked when a test first asks.</summary>
internal static class NpmPeers
{
    public static Task<NodePackages> Install(CancellationToken stop) =>
        NodePackages.Install(Path.Combine(ProjectFolder.Find(), "tests", "npm"), _ => { }, stop);
}
