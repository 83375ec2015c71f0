using DiiaQr.Kep;
using DiiaQr.Kep.Reports;

namespace DiiaQr.Local.Commands;

/// <summary><c>trust FILE</c>: what a trusted list holds, a line for each certificate and for each part that could not be read.</summary>
internal static class ShowTrustList
{
    public static async Task<int> Run(string[] arguments, CancellationToken stop)
    {
        if (arguments is not [var file]) throw new SetupFailed("trust wants one file: a .p7b or a bundle of certificates in PEM.");
        if (!File.Exists(file)) throw new SetupFailed($"There is no {file}.");
        var list = TrustList.Read(await File.ReadAllBytesAsync(file, stop), out var skipped);
        Console.Write(TrustListReport.Of(list, skipped, DateTimeOffset.UtcNow));
        return list.Count > 0 ? 0 : 1;
    }
}
