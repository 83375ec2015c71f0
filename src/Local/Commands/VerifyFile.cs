using DiiaQr.Functions.Mail;
using DiiaQr.Kep;
using DiiaQr.Kep.Reports;
using DiiaQr.Local.Demo;

namespace DiiaQr.Local.Commands;

/// <summary>
/// <c>verify FILE.p7s [CONTENT] [--trust FILE]</c>: a report that a clerk can read. Without <c>--trust</c> the demo's own
/// authority is the trusted one. Exit code 0 only if every signature holds.
/// </summary>
internal static class VerifyFile
{
    public static async Task<int> Run(string[] arguments, CancellationToken stop)
    {
        var files = arguments.ToList();
        var list = TrustList.Read(Trust(files), out _);
        if (files.Count is not (1 or 2)) throw new SetupFailed("verify wants a signed file, and the document beside it where the signature is detached.");
        var message = await Read(files[0], stop);
        ReadOnlyMemory<byte>? content = files.Count == 2 ? await Read(files[1], stop) : null;
        var verification = Verifier.Verify(message, content, new Policy(list, DateTimeOffset.UtcNow));
        Console.Write(VerificationReport.Of(verification, KyivTime.Zone));
        return verification.Holds ? 0 : 1;
    }

    private static byte[] Trust(List<string> files)
    {
        var at = files.IndexOf("--trust");
        if (at < 0) return DemoKeys.Open(DemoKeys.Folder, TimeProvider.System).Authorities;
        if (at + 1 == files.Count) throw new SetupFailed("--trust lacks its file.");
        var file = files[at + 1];
        files.RemoveRange(at, 2);
        return File.Exists(file) ? File.ReadAllBytes(file) : throw new SetupFailed($"There is no {file}.");
    }

    private static async Task<byte[]> Read(string file, CancellationToken stop) =>
        File.Exists(file) ? await File.ReadAllBytesAsync(file, stop) : throw new SetupFailed($"There is no {file}.");
}
