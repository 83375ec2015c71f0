namespace DiiaQr.Local.Host;

/// <summary>A handler that somebody else has started.</summary>
internal sealed class HandlerElsewhere(Uri address) : IHandler
{
    public Task<Uri> Ready { get; } = Task.FromResult(address);

    public Task<SetupFailed> GaveUp { get; } = new TaskCompletionSource<SetupFailed>().Task;

    public void Start()
    {
    }

    public Task Restart() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
