namespace DiiaQr.Local;

/// <summary>Which ports, folders and settings the local stack takes.</summary>
public sealed record StackOptions
{
    public const string Usage = """
          --port N          the API (7071); 0: free ports for everything not named
          --inbox-port N    the page of received mails (1080)
          --smtp-port N     where mail is sent to (1025)
          --storage-port N  the storage emulator: N, N+1, N+2 (10000)
          --memory          keep nothing: storage in memory instead of .local/
          --app DIR         a published function app instead of the one just built
          --settings FILE   instead of local.settings.json
        """;

    public int Port { get; init; } = 7071;

    public int InboxPort { get; init; } = 1080;

    public int SmtpPort { get; init; } = 1025;

    /// <summary>Blobs here, queues at the next, tables at the one after; 0: three free ones.</summary>
    public int StoragePort { get; init; } = 10000;

    public bool InMemory { get; init; }

    /// <summary>A folder with <c>host.json</c>; null: the build output of src/Functions.</summary>
    public string? App { get; init; }

    /// <summary>A file of the shape of <c>local.settings.json</c>; null: that one, or the sample.</summary>
    public string? Settings { get; init; }

    /// <summary>Everything free and nothing kept: for tests, beside a developer's own stack.</summary>
    public static StackOptions Aside { get; } = new() { Port = 0, InboxPort = 0, SmtpPort = 0, StoragePort = 0, InMemory = true };

    /// <summary>Takes its own options out of <paramref name="arguments"/> and leaves the rest.</summary>
    /// <exception cref="SetupFailed">An option lacks its value.</exception>
    public static StackOptions Parse(List<string> arguments)
    {
        var port = Number("--port");
        var usual = port == 0 ? Aside : new();
        return new()
        {
            Port = port ?? usual.Port,
            InboxPort = Number("--inbox-port") ?? usual.InboxPort,
            SmtpPort = Number("--smtp-port") ?? usual.SmtpPort,
            StoragePort = Number("--storage-port") ?? usual.StoragePort,
            InMemory = arguments.Remove("--memory"),
            App = Value("--app"),
            Settings = Value("--settings"),
        };

        string? Value(string option)
        {
            var at = arguments.IndexOf(option);
            if (at < 0) return null;
            if (at + 1 == arguments.Count) throw new SetupFailed($"{option} lacks its value.");
            var value = arguments[at + 1];
            arguments.RemoveRange(at, 2);
            return value;
        }

        int? Number(string option) => Value(option) switch
        {
            null => null,
            var text when ushort.TryParse(text, out var number) => number,
            var text => throw new SetupFailed($"{option} wants a port, a number from 0 to 65535, not {text}."),
        };
    }
}
