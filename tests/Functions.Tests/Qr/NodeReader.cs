using DiiaQr.Local.Emulators;

namespace DiiaQr.Functions.Tests.Qr;

/// <summary>A QR reader nobody here wrote: npm <c>jsqr</c>, installed on first use.</summary>
internal static class NodeReader
{
    /// <returns>The text of the QR code. Where the reader sees none, it fails.</returns>
    public static async Task<string> Read(byte[] png, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var packages = await LocalPackages.Peers(_ => { }, stop);
        return await packages.Script("read-qr.mjs").Run([folder.Write("qr.png", png)], stop);
    }
}
