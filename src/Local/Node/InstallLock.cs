namespace DiiaQr.Local.Node;

/// <summary>One installation at a time in one folder, across processes: test projects start together.</summary>
internal static class InstallLock
{
    public static async Task<FileStream> Take(string folder, Action<string> say, CancellationToken stop)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ".local")).FullName, "install.lock");
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // A file lock cannot be awaited.
                if (!told) say("Another process is installing the same npm packages; waiting for it…");
                await Task.Delay(200, stop);
            }
        }
    }
}
