using System.Diagnostics.CodeAnalysis;
using DiiaQr.Functions.Storage;
using DiiaQr.Local.Demo;
using DiiaQr.Local.Emulators;
using DiiaQr.Local.Host;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local;

/// <summary>Everything on one machine: storage, an inbox, and the function app behind the stand-in for its host.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "A software stack, as everybody calls it; not a collection.")]
public sealed class Stack : IAsyncDisposable
{
    private readonly IReadOnlyList<IAsyncDisposable> parts;

    private Stack(Azurite storage, Inbox inbox, FunctionHost host, DemoKeys keys, IReadOnlyList<IAsyncDisposable> parts) =>
        (Storage, Inbox, Host, Keys, this.parts) = (storage, inbox, host, keys, parts);

    public Azurite Storage { get; }

    public Inbox Inbox { get; }

    public FunctionHost Host { get; }

    /// <summary>Whose signatures this installation trusts.</summary>
    internal DemoKeys Keys { get; }

    /// <summary>Where the API answers, such as <c>http://127.0.0.1:7071/</c>.</summary>
    public Uri Api => Host.Address;

    /// <param name="say">Told what happens, a line at a time.</param>
    /// <param name="times">Shorter ones for fault runs.</param>
    /// <exception cref="SetupFailed">Something is missing or in the way.</exception>
    public static async Task<Stack> Start(StackOptions options, Action<string> say, CancellationToken stop, HostTimes? times = null)
    {
        var parts = new List<IAsyncDisposable>();
        try
        {
            ExpectPorts(options);
            var app = AppFolder.Read(options.App ?? AppFolder.Built);
            var settings = LocalSettings.Read(options.Settings);
            await LocalPackages.Emulators(say, stop);
            say("Starting the storage emulator, the mail inbox and the function app…");
            var folder = options.InMemory ? null : Own(DataFolder.Take(ProjectFolder.Find())).Folder;
            var ports = options.StoragePort;
            var storage = Own(await Azurite.Start(folder, stop, ports, ports == 0 ? 0 : ports + 1, ports == 0 ? 0 : ports + 2));
            await Emulators.Storage.Make(storage.ConnectionString, new(
                StorageNames.Tables.All,
                StorageNames.Queues.All,
                [.. StorageNames.SharesContainers.All, .. StorageNames.EvidenceContainers.All]), stop);
            var inbox = Own(await Inbox.Start(stop, options.SmtpPort, options.InboxPort));
            var port = options.Port == 0 ? FreePort.Find() : options.Port;
            var values = LocalSettings.Adapt(settings, storage.ConnectionString, inbox.SmtpPort, port);
            var keys = DemoKeys.Open(options.InMemory ? null : DemoKeys.Folder, TimeProvider.System);
            await DemoGround.Lay(values, keys, stop);
            var host = Own(await FunctionHost.Start(app, new()
            {
                Port = port,
                Values = values,
                Times = times ?? new(),
                Say = say,
            }, stop));
            return new(storage, inbox, host, keys, parts);
        }
        catch
        {
            await End(parts);
            throw;
        }

        T Own<T>(T part) where T : IAsyncDisposable
        {
            parts.Add(part);
            return part;
        }
    }

    /// <summary>Waits until a part of it is no more; answers which, in a sentence.</summary>
    public async Task<SetupFailed> Broken()
    {
        var first = await Task.WhenAny(Storage.Ended, Inbox.Ended, Host.GaveUp);
        return first == Host.GaveUp ? await Host.GaveUp
            : new SetupFailed($"The {(first == Storage.Ended ? "storage emulator" : "mail inbox")} has ended: start the stack again.");
    }

    public async ValueTask DisposeAsync() => await End(parts);

    // The last one first: the function app should not see its storage vanish.
    private static async Task End(IReadOnlyList<IAsyncDisposable> parts)
    {
        foreach (var part in parts.Reverse()) await part.DisposeAsync();
    }

    private static void ExpectPorts(StackOptions options)
    {
        FreePort.Expect(options.Port, "the function app", "--port");
        FreePort.Expect(options.InboxPort, "the page of received mails", "--inbox-port");
        FreePort.Expect(options.SmtpPort, "the mail inbox", "--smtp-port");
        if (options.StoragePort == 0) return;
        for (var i = 0; i < 3; i++) FreePort.Expect(options.StoragePort + i, "the storage emulator", "--storage-port");
    }
}
