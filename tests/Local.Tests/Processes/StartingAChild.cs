using System.Diagnostics;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Tests.Processes;

public class StartingAChild
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waits_for_a_line_it_writes()
    {
        await using var child = Node("console.log('starting'); setTimeout(() => console.log('ready at 7'), 50); setInterval(() => {}, 1000)");
        (await child.WaitForLine(line => line.StartsWith("ready", StringComparison.Ordinal), stop)).ShouldBe("ready at 7");
        child.Output.ShouldBe(["starting", "ready at 7"]);
    }

    [Fact]
    public async Task Says_its_last_words_if_it_ends_before_the_line()
    {
        await using var child = Node("console.error('no such disk'); process.exit(4)");
        var failure = await Should.ThrowAsync<SetupFailed>(() => child.WaitForLine(_ => false, stop));
        failure.Message.ShouldBe("The child ended with code 4: no such disk");
    }

    [Fact]
    public async Task Waits_for_any_http_answer()
    {
        var port = FreePort.Find();
        await using var child = Node($"setTimeout(() => require('http').createServer((_, r) => (r.statusCode = 404, r.end())).listen({port}, '127.0.0.1'), 100)");
        await child.WaitForAnswer(new($"http://127.0.0.1:{port}/"), stop);
    }

    [Fact]
    public async Task Asks_it_to_end_and_lets_it_tidy_up()
    {
        var child = Node("process.on('SIGTERM', () => { console.log('tidied'); process.exit(0) }); console.log('up'); setInterval(() => {}, 1000)");
        await child.WaitForLine(line => line == "up", stop);
        await child.DisposeAsync();
        child.Output.ShouldContain("tidied");
        (await child.Exited).ShouldBe(0);
    }

    [Fact]
    public async Task Kills_it_if_it_does_not_want_to_end()
    {
        await using var child = Node("process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)");
        await child.WaitForLine(line => line == "up", stop);
        await child.Stop(TimeSpan.FromMilliseconds(200));
        (await child.Exited).ShouldNotBe(0);
    }

    [Fact]
    public void Says_in_one_sentence_that_the_program_cannot_be_started()
    {
        var failure = Should.Throw<SetupFailed>(() => ChildProcess.Start("the app", new ProcessStartInfo("/nowhere/app")));
        failure.Message.ShouldStartWith("Cannot start the app (/nowhere/app): ");
    }

    private static ChildProcess Node(string script) => ChildProcess.Start("the child", new ProcessStartInfo("node", ["-e", script]));
}
