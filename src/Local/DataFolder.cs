namespace DiiaQr.Local;

/// <summary>Where the storage emulator keeps its data from one start to the next; one stack at a time.</summary>
internal sealed class DataFolder : IAsyncDisposable
{
    private readonly FileStream only;

    private DataFolder(string folder, FileStream only) => (Folder, this.only) = (folder, only);

    public string Folder { get; }

    /// <exception cref="SetupFailed">Another stack is using it.</exception>
    public static DataFolder Take(string project)
    {
        var folder = Directory.CreateDirectory(Path.Combine(project, ".local", "storage")).FullName;
        try
        {
            return new(folder, new FileStream(Path.Combine(project, ".local", "storage.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new SetupFailed($"Another stack is running with the data in {folder}: end it, or keep this one's data in memory with --memory.");
        }
    }

    public ValueTask DisposeAsync() => only.DisposeAsync();
}
