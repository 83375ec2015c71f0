using DiiaQr.Domain;

namespace DiiaQr.Functions.Sharing;

public sealed record TooBusy() : Problem("too-busy", ProblemKind.Unavailable, new(
    "Зараз надсилають забагато документів водночас. Спробуйте за кілька секунд.",
    "Too many documents are being sent at once. Try again in a few seconds.",
    "Zbyt wiele dokumentów jest wysyłanych naraz. Spróbuj ponownie za kilka sekund."));

/// <summary>Uploads that one instance takes at a time. Each holds up to 16 MB: the memory is bounded here, not by luck.</summary>
public sealed class UploadSlots : IDisposable
{
    public const int Count = 32;
    private readonly SemaphoreSlim free = new(Count);

    /// <returns>To be given back by disposing it; <c>null</c> when all are taken.</returns>
    public IDisposable? Take() => free.Wait(0) ? new Slot(free) : null;

    public void Dispose() => free.Dispose();

    private sealed class Slot(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
