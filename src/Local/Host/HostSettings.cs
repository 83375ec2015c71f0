namespace DiiaQr.Local.Host;

/// <summary>How to run a function app here.</summary>
public sealed record HostSettings
{
    /// <summary>Of 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The app's settings: connection strings are looked up here, and the handler finds all of it in its environment.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>A handler that listens already, in a test for example; null: the one of <c>host.json</c> is started.</summary>
    public Uri? Handler { get; init; }

    /// <summary>What functions with authLevel <c>function</c> ask for in <c>x-functions-key</c> or <c>?code=</c>; null: nothing, as Core Tools do.</summary>
    public string? FunctionKey { get; init; }

    public HostTimes Times { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told what happens, a line at a time.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
