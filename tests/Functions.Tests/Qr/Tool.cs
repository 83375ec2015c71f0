using System.Diagnostics;

namespace DiiaQr.Functions.Tests.Qr;

/// <summary>A program of the machine, such as <c>pdftoppm</c>.</summary>
internal static class Tool
{
    public static bool IsInstalled(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <returns>What it printed, without the last line break.</returns>
    public static async Task<string> Run(string name, string[] arguments, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(stop);
        var output = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        process.ExitCode.ShouldBe(0, $"{name}: {await errors}");
        return output.TrimEnd('\r', '\n');
    }
}
