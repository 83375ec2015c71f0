using DiiaQr.Functions.Tests.Running;
using DiiaQr.Local.Emulators;
using DiiaQr.Local.Node;

[assembly: AssemblyFixture(typeof(StorageEmulator))]

namespace DiiaQr.Functions.Tests.Running;

/// <summary>One real Azurite for all tests of this assembly, in memory, on ports of its own; every running app has its own prefix there.</summary>
public sealed class StorageEmulator : IAsyncLifetime
{
    private Azurite? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    public async ValueTask InitializeAsync() => azurite = await Azurite.Start(folder: null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null) await azurite.DisposeAsync();
    }
}
