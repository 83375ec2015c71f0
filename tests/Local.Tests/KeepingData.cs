namespace DiiaQr.Local.Tests;

public sealed class KeepingData : IDisposable
{
    private readonly DirectoryInfo project = Directory.CreateTempSubdirectory("diiaqr-data-");

    [Fact]
    public async Task Is_for_one_stack_at_a_time()
    {
        await using (var first = DataFolder.Take(project.FullName))
        {
            first.Folder.ShouldBe(Path.Combine(project.FullName, ".local", "storage"));
            Should.Throw<SetupFailed>(() => DataFolder.Take(project.FullName)).Message.ShouldContain("or keep this one's data in memory with --memory");
        }
        await using var next = DataFolder.Take(project.FullName);
    }

    public void Dispose() => project.Delete(recursive: true);
}
