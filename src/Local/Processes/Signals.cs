using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DiiaQr.Local.Processes;

/// <summary>Asks a process to end. .NET itself can only kill, and Azurite loses its last seconds when killed.</summary>
internal static class Signals
{
    private const int SigTerm = 15;

    /// <summary>False where there are no signals (Windows): then killing is all there is.</summary>
    public static bool AskToEnd(Process process) => !OperatingSystem.IsWindows() && Kill(process.Id, SigTerm) == 0;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
