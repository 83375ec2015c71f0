namespace DiiaQr.Local;

/// <summary>Where this project lies on the disk.</summary>
public static class ProjectFolder
{
    private const string Landmark = "DiiaQr.Functions.sln";

    /// <summary>The nearest folder above the running program that holds the solution.</summary>
    /// <exception cref="SetupFailed">The program runs outside the project.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Landmark))) return folder.FullName;
        throw new SetupFailed($"No folder above {AppContext.BaseDirectory} holds {Landmark}: run the program from inside the project.");
    }
}
