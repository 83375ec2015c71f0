namespace DiiaQr.Local.Host;

/// <summary>The function app's own process, as far as its callers care.</summary>
internal interface IHandler : IAsyncDisposable
{
    /// <summary>Its address, as soon as it answers there: callers wait while it starts.</summary>
    /// <exception cref="SetupFailed">It crashed too often.</exception>
    Task<Uri> Ready { get; }

    /// <summary>Ends with the reason when it will not be started again.</summary>
    Task<SetupFailed> GaveUp { get; }

    void Start();

    /// <summary>Kills it; it starts anew.</summary>
    Task Restart();
}
