namespace DiiaQr.Functions.Tests.Qr;

/// <summary>A QR reader nobody here wrote: npm <c>jsqr</c>. Needs <c>npm ci</c> in tests/npm.</summary>
internal static class NodeReader
{
    /// <returns>The text of the QR code, or nothing where the reader sees none.</returns>
    public static async Task<string> Read(byte[] png, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        return await Tool.Run("node", [Path.Combine(Scripts(), "read-qr.mjs"), folder.Write("qr.png", png)], stop);
    }

    private static string Scripts()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "DiiaQr.Functions.sln")))
                return Path.Combine(folder.FullName, "tests", "npm");
        throw new DirectoryNotFoundException("tests/npm lies beside the solution, and no solution was found above the tests.");
    }
}
