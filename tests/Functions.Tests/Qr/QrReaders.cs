namespace DiiaQr.Functions.Tests.Qr;

internal static class QrReaders
{
    /// <summary>Read by <c>jsqr</c> on every machine, and by <c>zbarimg</c> too where that is installed.</summary>
    public static async Task ShouldReadBack(this byte[] png, string link)
    {
        var stop = TestContext.Current.CancellationToken;
        (await NodeReader.Read(png, stop)).ShouldBe(link);
        if (!Tool.IsInstalled("zbarimg")) return;

        using var folder = new TemporaryFolder();
        (await Tool.Run("zbarimg", ["--quiet", "--raw", folder.Write("qr.png", png)], stop)).ShouldBe(link);
    }
}
