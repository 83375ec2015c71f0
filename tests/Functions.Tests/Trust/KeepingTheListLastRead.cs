using Azure.Storage.Blobs;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Functions.Trust;
using DiiaQr.Kep.Signing;
using DiiaQr.Local.Emulators;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DiiaQr.Functions.Tests.Trust;

public sealed class KeepingTheListLastRead : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(RunningApp.Start);
    private readonly Lines lines = new();
    private readonly LoggerFactory loggers;
    private Azurite azurite = null!;
    private BlobContainerClient container = null!;
    private RevocationLists revocations = null!;
    private TrustLists lists = null!;

    public KeepingTheListLastRead() => loggers = new([lines]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // An emulator of its own: this is the one test that takes storage away.
    public async ValueTask InitializeAsync()
    {
        azurite = await Azurite.Start(folder: null, Stop);
        var settings = new Settings(new ConfigurationBuilder().AddInMemoryCollection([new("EvidenceStorage", azurite.ConnectionString)]).Build());
        var storage = new StorageClients(settings);
        container = storage.Evidence(StorageNames.EvidenceContainers.Trust);
        await container.CreateAsync(cancellationToken: Stop);
        revocations = new(storage, clock, new Logger<RevocationLists>(loggers));
        lists = new(storage, revocations, settings, clock, new Logger<TrustLists>(loggers));
        await Put(TrustLists.AuthoritiesBlob, TestPki.Authorities);
        await Put(RevocationLists.Prefix + "one.crl", DemoAuthority.Create(clock).RevocationList([], clock.GetUtcNow().AddDays(1)));
    }

    public async ValueTask DisposeAsync()
    {
        lists.Dispose();
        revocations.Dispose();
        loggers.Dispose();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task While_storage_is_away_for_every_caller()
    {
        (await Policy())!.Revocations.Count.ShouldBe(1);
        await azurite.DisposeAsync();
        clock.Advance(TimeSpan.FromMinutes(1));

        var asking = Policy();
        var served = await revocations.Read(Stop);
        var other = await lists.PolicyAt(clock.GetUtcNow(), Stop);

        (other!.Trust!.Count, served.Count).ShouldBe((1, 1));
        var kept = await asking;
        (kept!.Trust!.Count, kept.Revocations.Count).ShouldBe((1, 1));
        lines.Of(LogLevel.Warning).ShouldContain(line => line.Contains("ca.p7b could not be asked for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_new_one_holds_nothing_readable()
    {
        var before = (await Policy())!.Trust;
        await Put(TrustLists.AuthoritiesBlob, "<html>not found</html>"u8.ToArray());
        clock.Advance(TimeSpan.FromMinutes(1));

        (await Policy())!.Trust.ShouldBeSameAs(before);
        lines.Of(LogLevel.Error).ShouldHaveSingleItem().ShouldStartWith("The list ca.p7b holds no certificate that can be read");
    }

    [Fact]
    public async Task Not_when_only_a_part_of_the_new_one_is_unreadable_and_says_how_many()
    {
        await Policy();
        var broken = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n"u8.ToArray();
        await Put(TrustLists.AuthoritiesBlob, [.. broken, .. TestPki.Authorities, .. DemoAuthority.Create(clock).TrustListPem()]);
        clock.Advance(TimeSpan.FromMinutes(1));

        (await Policy())!.Trust!.Count.ShouldBe(2);
        lines.Of(LogLevel.Warning).ShouldHaveSingleItem().ShouldBe("Of the list ca.p7b 1 parts cannot be read and are skipped; 2 certificates are taken");
    }

    [Fact]
    public async Task Or_none_where_none_could_be_read_yet()
    {
        await Put(TrustLists.AuthoritiesBlob, []);

        (await Policy()).ShouldBeNull();
    }

    private Task<Kep.Policy?> Policy() => lists.PolicyAt(clock.GetUtcNow(), Stop);

    private async Task Put(string name, byte[] content) => await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true, Stop);

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly List<(LogLevel Level, string Text)> written = [];

        public IEnumerable<string> Of(LogLevel level) => written.Where(line => line.Level == level).Select(line => line.Text);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (written) written.Add((logLevel, formatter(state, exception)));
        }

        public void Dispose()
        {
        }
    }
}
