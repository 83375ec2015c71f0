using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Emulators;

/// <summary>Microsoft's storage emulator: tables, queues and blobs on this machine.</summary>
public sealed class Azurite : IAsyncDisposable
{
    // The account every emulator has, published at https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly ChildProcess process;

    private Azurite(ChildProcess process, string connectionString) =>
        (this.process, ConnectionString) = (process, connectionString);

    public string ConnectionString { get; }

    /// <summary>Ends when it ends, by itself or not.</summary>
    public Task Ended => process.Exited;

    /// <param name="folder">Where it keeps what it is given; null: in memory.</param>
    /// <param name="blobPort">0 takes a free port; the others likewise.</param>
    /// <exception cref="SetupFailed">Node is missing, npm failed, or the emulator did not start.</exception>
    public static async Task<Azurite> Start(string? folder, CancellationToken stop, int blobPort = 0, int queuePort = 0, int tablePort = 0)
    {
        var packages = await LocalPackages.Emulators(_ => { }, stop);
        string[] place = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        var process = packages.Script("node_modules", "azurite", "dist", "src", "azurite.js").Start("the storage emulator",
        [
            .. place, "--silent", "--disableTelemetry",
            // The SDKs speak a newer version of the protocol than the emulator knows.
            "--skipApiVersionCheck",
            "--blobPort", $"{blobPort}", "--queuePort", $"{queuePort}", "--tablePort", $"{tablePort}",
        ]);
        try
        {
            var blob = await Address(process, "Blob", stop);
            var queue = await Address(process, "Queue", stop);
            var table = await Address(process, "Table", stop);
            return new(process, Connection(blob, queue, table));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>To one that somebody else has started, at this port and the two after it.</summary>
    public static string ConnectionTo(int port) => Connection($"http://127.0.0.1:{port}", $"http://127.0.0.1:{port + 1}", $"http://127.0.0.1:{port + 2}");

    /// <summary>Asks it to end, so that it writes its last seconds to the disk.</summary>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static string Connection(string blob, string queue, string table) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint={blob}/{Account};QueueEndpoint={queue}/{Account};TableEndpoint={table}/{Account};";

    private static async Task<string> Address(ChildProcess process, string service, CancellationToken stop)
    {
        var sentence = $"Azurite {service} service is successfully listening at ";
        var line = await process.WaitForLine(line => line.StartsWith(sentence, StringComparison.Ordinal), stop);
        return line[sentence.Length..].Trim();
    }
}
