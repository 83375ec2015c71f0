using System.Collections.Concurrent;
using System.Diagnostics;

namespace DiiaQr.Local.Processes;

/// <summary>
/// Ends our children if we vanish. A small shell holds the other end of a pipe and is told every child's id:
/// however we die, by kill -9 too, the pipe closes and the shell ends those still alive.
/// </summary>
internal static class OrphanWatch
{
    private const string Script = """
        trap '' INT TERM HUP
        exec >/dev/null 2>&1
        alive=' '
        while read -r sign id; do
          case $sign in
            +) alive="$alive$id " ;;
            -) alive="${alive%% $id *} ${alive#* $id }" ;;
          esac
        done
        [ -z "${alive# }" ] && exit
        kill -TERM $alive; sleep 3; kill -KILL $alive
        """;

    private static readonly ConcurrentDictionary<int, Process> Alive = [];
    private static readonly Lazy<StreamWriter?> Shell = new(StartShell);

    public static void Add(Process child)
    {
        Alive[child.Id] = child;
        Tell($"+ {child.Id}");
    }

    public static void Remove(Process child)
    {
        if (Alive.TryRemove(child.Id, out _)) Tell($"- {child.Id}");
    }

    private static void Tell(string line)
    {
        if (Shell.Value is not { } shell) return;
        lock (shell) shell.WriteLine(line);
    }

    private static StreamWriter? StartShell()
    {
        if (OperatingSystem.IsWindows())
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            {
                foreach (var child in Alive.Values) child.Kill(entireProcessTree: true);
            };
            return null;
        }
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script]) { RedirectStandardInput = true };
        var input = Process.Start(start)!.StandardInput;
        input.AutoFlush = true;
        return input;
    }
}
