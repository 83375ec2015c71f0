namespace DiiaQr.Local.Processes;

/// <summary>The folders in which a program is looked for, as in the variable PATH.</summary>
public sealed class SearchPath(string? folders)
{
    public static SearchPath OfThisMachine => new(Environment.GetEnvironmentVariable("PATH"));

    /// <summary>The full path of the program, or null where no folder holds it.</summary>
    public string? Find(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : [program];
        return (folders ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    public override string ToString() => folders ?? "";
}
