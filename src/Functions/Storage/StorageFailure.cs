using Azure;
using Azure.Identity;

namespace DiiaQr.Functions.Storage;

public static class StorageFailure
{
    /// <summary>
    /// Whether storage, the network to it or the identity for it failed for now. The SDK gives up its own repeats with an
    /// <see cref="AggregateException"/>; a missing row or blob, or a condition not met, is no outage.
    /// </summary>
    public static bool IsStorageFailure(this Exception failure) => failure switch
    {
        RequestFailedException { Status: 404 or 409 or 412 or 400 or 403 } => false,
        RequestFailedException or AuthenticationFailedException or IOException => true,
        // A network time-out of the SDK is told as a cancellation that nobody asked for.
        AggregateException several => several.InnerExceptions.All(inner => inner is TaskCanceledException || inner.IsStorageFailure()),
        _ => false,
    };
}
