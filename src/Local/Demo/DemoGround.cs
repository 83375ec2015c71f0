using Azure.Storage.Blobs;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.StateRegister;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Trust;

namespace DiiaQr.Local.Demo;

/// <summary>What a local installation needs before anybody can sign in: the demo's trusted lists, and a register that knows the demo's head.</summary>
internal static class DemoGround
{
    /// <param name="values">The app's settings as the host hands them over.</param>
    public static async Task Lay(IReadOnlyDictionary<string, string> values, DemoKeys keys, CancellationToken stop)
    {
        var trust = new StorageClients(SettingsOf(values)).Evidence(Functions.Storage.StorageNames.EvidenceContainers.Trust);
        await Put(trust, TrustLists.AuthoritiesBlob, keys.Authorities, stop);
        await Put(trust, TrustLists.SealsBlob, keys.Seals, stop);
        await Register(values).Seed(DemoKeys.Council, DemoKeys.HeadNumber, stop);
    }

    /// <summary>The register of the local stack, which a table stands in for.</summary>
    public static TableStateRegister Register(IReadOnlyDictionary<string, string> values) =>
        new(new StorageClients(SettingsOf(values)), new KeyRing(SettingsOf(values)));

    private static Settings SettingsOf(IReadOnlyDictionary<string, string> values) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), (string?)value.Value)))
        .Build());

    private static async Task Put(BlobContainerClient container, string name, byte[] content, CancellationToken stop) =>
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true, stop);
}
