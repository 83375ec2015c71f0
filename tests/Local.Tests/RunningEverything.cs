using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DiiaQr.Local.Tests.Emulators;
using DiiaQr.Local.Tests.Host;

namespace DiiaQr.Local.Tests;

public class RunningEverything
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starts_storage_inbox_and_app_and_tells_the_app_where_they_are()
    {
        await using var stack = StackProcess.Start(["--port", "0"]);
        await stack.Up();
        var settings = await stack.AskTheApp();
        ((string)settings["Site__Url"]! + "/").ShouldBe(stack.Printed("API"));
        settings["//AzureWebJobsStorage"].ShouldBeNull();

        var storage = (string)settings["AzureWebJobsStorage"]!;
        storage.ShouldBe(stack.Printed("Storage"));
        (await new TableClient(storage, "Shares").QueryAsync<TableEntity>(cancellationToken: stop).CountAsync(stop)).ShouldBe(0);
        (await new QueueClient(storage, "deliver-share").ExistsAsync(stop)).Value.ShouldBeTrue();
        (await new BlobContainerClient(storage, "shares").ExistsAsync(stop)).Value.ShouldBeTrue();

        await SendingMail.Send(int.Parse((string)settings["Smtp__Port"]!), "office@example.com");
        using var http = new HttpClient { BaseAddress = new(stack.Printed("Inbox")) };
        (await http.GetStringAsync("api/email", stop)).ShouldContain("office@example.com");
    }

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("INT", 0)]
    [InlineData("KILL", 137)]
    public async Task Leaves_no_child_behind_however_it_ends(string signal, int code)
    {
        await using var stack = StackProcess.Start(["--port", "0"]);
        await stack.Up();
        var children = ChildrenOf(stack.Id);
        children.Count.ShouldBe(4, "storage, inbox, app and the watch over them");

        await stack.Signal(signal);
        (await stack.Exited.WaitAsync(TimeSpan.FromSeconds(60), stop)).ShouldBe(code, stack.Output);
        await Eventually.True(() => children.All(Gone), "every child is gone");
    }

    [Fact]
    public async Task Ends_with_a_sentence_when_the_app_keeps_crashing()
    {
        await using var stack = StackProcess.Start(["--port", "0"], "console.error('out of luck'); process.exit(9)");
        (await stack.Exited.WaitAsync(TimeSpan.FromSeconds(60), stop)).ShouldBe(1);
        stack.Output.ShouldContain("The function app crashed 3 times and is not started again. The function app ended with code 9: out of luck");
    }

    [Fact]
    public async Task Ends_with_a_sentence_when_its_storage_vanishes()
    {
        await using var stack = StackProcess.Start(["--port", "0"]);
        await stack.Up();
        using var azurite = ChildrenOf(stack.Id).Select(Process.GetProcessById).First(child => CommandLine(child.Id).Contains("azurite", StringComparison.Ordinal));
        azurite.Kill();
        (await stack.Exited.WaitAsync(TimeSpan.FromSeconds(60), stop)).ShouldBe(1);
        stack.Output.ShouldContain("The storage emulator has ended: start the stack again.");
    }

    [Theory]
    [InlineData("--port", "the function app")]
    [InlineData("--inbox-port", "the page of received mails")]
    [InlineData("--smtp-port", "the mail inbox")]
    public async Task Says_which_port_is_busy_and_what_to_do(string option, string who)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        string[] options = option == "--port" ? ["--port", $"{port}", "--storage-port", "0"] : ["--port", "0", option, $"{port}"];
        await using var stack = StackProcess.Start(options);
        (await stack.Exited.WaitAsync(TimeSpan.FromSeconds(60), stop)).ShouldBe(1);
        stack.Output.ShouldBe($"Port {port} is busy, and {who} needs it: end the program that listens there, or name another port with {option}.");
    }

    [Fact]
    public async Task Says_that_node_is_missing()
    {
        await using var stack = StackProcess.Start(["--port", "0"], path: "/nowhere");
        (await stack.Exited.WaitAsync(TimeSpan.FromSeconds(60), stop)).ShouldBe(1);
        stack.Output.ShouldBe("Node.js was not found: install Node.js 20 or newer from https://nodejs.org (npm comes with it) and try again.");
    }

    [Fact]
    public async Task Says_that_it_does_not_know_an_option()
    {
        await using var stack = StackProcess.Start(["--prot", "0"]);
        (await stack.Exited.WaitAsync(TimeSpan.FromSeconds(60), stop)).ShouldBe(1);
        stack.Output.ShouldBe("Unknown: --prot 0. See --help.");
    }

    private static List<int> ChildrenOf(int parent) =>
        [.. from folder in Directory.EnumerateDirectories("/proc")
            let id = int.TryParse(Path.GetFileName(folder), out var number) ? number : 0
            where id != 0 && Status(id).Contains($"PPid:\t{parent}\n", StringComparison.Ordinal)
            select id];

    // A zombie is dead: its parent merely has not looked yet.
    private static bool Gone(int id) => Status(id) is var status && (status.Length == 0 || status.Contains("State:\tZ", StringComparison.Ordinal));

    private static string Status(int id) => Read($"/proc/{id}/status");

    private static string CommandLine(int id) => Read($"/proc/{id}/cmdline");

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
