using DiiaQr.Local.Node;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Tests.Node;

public sealed class InstallingNpmPackages : IDisposable
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("diiaqr-npm-").FullName;
    private readonly List<string> said = [];

    public InstallingNpmPackages()
    {
        Write("package.json", """{"name":"nothing","version":"1.0.0"}""");
        Write("package-lock.json", """{"name":"nothing","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"nothing","version":"1.0.0"}}}""");
    }

    [Fact]
    public async Task Runs_npm_once_for_one_lock_file()
    {
        await Install();
        said.ShouldContain(line => line.StartsWith("Installing", StringComparison.Ordinal));
        said.Clear();
        await Install();
        said.ShouldBeEmpty();
    }

    [Fact]
    public async Task Runs_npm_again_when_the_lock_file_has_changed()
    {
        await Install();
        said.Clear();
        Write("package-lock.json", """{"name":"nothing","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{"":{"name":"nothing","version":"1.0.0"}}}""");
        await Install();
        said.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Runs_npm_once_for_several_callers_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Install()));
        said.Count(line => line.StartsWith("Installing", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Runs_a_script_of_the_folder()
    {
        Write("greet.mjs", "console.log(`Вітаю, ${process.argv[2]}`)");
        var packages = await Install();
        (await packages.Script("greet.mjs").Run(["світе"], stop)).Trim().ShouldBe("Вітаю, світе");
    }

    [Fact]
    public async Task Says_what_a_failed_script_complained_about()
    {
        Write("fail.mjs", "console.error('no such file'); process.exit(3)");
        var packages = await Install();
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => packages.Script("fail.mjs").Run([], stop));
        failure.Message.ShouldBe("fail.mjs ended with code 3: no such file\n");
    }

    [Fact]
    public async Task Says_in_one_sentence_that_node_is_missing()
    {
        var failure = await Should.ThrowAsync<SetupFailed>(() => Install(new SearchPath(folder)));
        failure.Message.ShouldBe("Node.js was not found: install Node.js 20 or newer from https://nodejs.org (npm comes with it) and try again.");
    }

    [Fact]
    public async Task Says_in_one_sentence_that_npm_is_missing()
    {
        Program("node", "echo v22.1.0");
        var failure = await Should.ThrowAsync<SetupFailed>(() => Install(new SearchPath(folder)));
        failure.Message.ShouldStartWith("npm was not found:");
    }

    [Fact]
    public async Task Says_in_one_sentence_that_node_is_too_old()
    {
        Program("node", "echo v18.19.0");
        Program("npm", "exit 0");
        var failure = await Should.ThrowAsync<SetupFailed>(() => Install(new SearchPath(folder)));
        failure.Message.ShouldStartWith("Node.js is v18.19.0, which is too old:");
    }

    [Fact]
    public async Task Quotes_the_complaint_of_npm_and_tries_again_next_time()
    {
        Program("node", "echo v20.0.0");
        Program("npm", "echo 'npm error code ENOTFOUND' >&2; exit 1");
        var failure = await Should.ThrowAsync<SetupFailed>(() => Install(new SearchPath(folder)));
        failure.Message.ShouldBe($"npm could not install the packages of {folder} (code ENOTFOUND): check the network and try again.");
        await Install();
        said.ShouldContain(line => line.StartsWith("Installed", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<NodePackages> Install(SearchPath? path = null) => NodePackages.Install(folder, Say, stop, path);

    private void Say(string line)
    {
        lock (said) said.Add(line);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    private void Program(string name, string script)
    {
        Write(name, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(folder, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
