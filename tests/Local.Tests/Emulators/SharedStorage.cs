using DiiaQr.Local.Emulators;

[assembly: AssemblyFixture(typeof(DiiaQr.Local.Tests.Emulators.SharedStorage))]

namespace DiiaQr.Local.Tests.Emulators;

/// <summary>One emulator for all tests; each takes names of its own.</summary>
public sealed class SharedStorage : IAsyncLifetime
{
    private Azurite azurite = null!;

    public string ConnectionString => azurite.ConnectionString;

    public async ValueTask InitializeAsync() => azurite = await Azurite.Start(null, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => azurite.DisposeAsync();

    /// <summary>A name that a table, a queue and a container may all have.</summary>
    public static string NewName() => $"t{Guid.NewGuid():n}"[..24];
}
