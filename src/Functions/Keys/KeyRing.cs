using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using DiiaQr.Functions.Hosting;

namespace DiiaQr.Functions.Keys;

/// <summary>
/// Keys of one purpose each, derived from versioned master keys by HKDF (RFC 5869). What is sealed or signed names its
/// version; look-ups and derived ids use version 1 for ever, since a number sealed under a new key must still be found.
/// </summary>
public sealed class KeyRing(Settings settings)
{
    private const int LookUpVersion = 1;
    private readonly ConcurrentDictionary<(string Purpose, int Version), byte[]> keys = new();

    public int Current => settings.CurrentKey;

    /// <summary>32 bytes that only this purpose uses.</summary>
    public ReadOnlySpan<byte> Key(string purpose, int version) =>
        keys.GetOrAdd((purpose, version), static (wanted, settings) => HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            settings.Key(wanted.Version) ?? throw new SettingMissingException($"Keys:{wanted.Version}"),
            32,
            info: Encoding.UTF8.GetBytes(wanted.Purpose)), settings);

    public bool Has(int version) => settings.Key(version) is not null;

    /// <summary>HMAC-SHA-256 of the parts under the look-up key of this purpose; parts cannot run into one another.</summary>
    public byte[] Derive(string purpose, params ReadOnlySpan<string> parts) => Mac(purpose, LookUpVersion, parts);

    /// <summary>The first 128 bits of <see cref="Derive"/> in lower-case hex: an id for what a caller may repeat.</summary>
    public string DeriveId(string purpose, params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(Derive(purpose, parts).AsSpan(0, 16));

    public byte[] Mac(string purpose, int version, params ReadOnlySpan<string> parts)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Key(purpose, version));
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            mac.AppendData(BitConverter.GetBytes(bytes.Length));
            mac.AppendData(bytes);
        }

        return mac.GetHashAndReset();
    }
}
