using DiiaQr.Functions.Hosting;

namespace DiiaQr.Functions.Tests.Hosting;

public class ReadingTheReadme
{
    [Fact]
    public async Task It_lists_every_function_with_a_file_that_is_there()
    {
        await using var app = App.Build([]);
        var root = Local.ProjectFolder.Find();
        var rows = (await File.ReadAllLinesAsync(Path.Combine(root, "README.md"), TestContext.Current.CancellationToken))
            .Where(line => line.Contains("](src/Functions/", StringComparison.Ordinal) && line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6)
            .ToList();

        rows.Select(cells => cells[1]).Order(StringComparer.Ordinal).ShouldBe(MappedFunctions.Of(app).Select(function => function.Name));
        rows.Select(cells => cells[4].Split('(', ')')[1]).Where(file => !File.Exists(Path.Combine(root, file))).ShouldBeEmpty();
    }
}
