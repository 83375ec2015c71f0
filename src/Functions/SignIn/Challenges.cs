using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Azure.Data.Tables;
using DiiaQr.Domain.People;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.SignIn;

/// <summary>
/// Challenges are not stored: the id carries everything, under an HMAC. Only one that was answered well is noted, in table
/// <c>Challenges</c> (PartitionKey: the nonce; RowKey empty), so that it opens the door once, whatever key seals meanwhile.
/// </summary>
public sealed class Challenges(StorageClients storage, KeyRing keys, NewToken newToken)
{
    // key version 1 | nonce 16 | expiry in Unix seconds 8 | HMAC 20: 45 bytes make 60 characters of base64url without a remainder.
    private const int NonceAt = 1, ExpiryAt = 17, MacAt = 25, Size = 45;
    private const string Purpose = "challenge";

    private TableClient Table => storage.Table(StorageNames.Tables.Challenges);

    public SignInChallenge New(DateTimeOffset now) => SignInChallenge.New(Convert.ToHexStringLower(newToken(ExpiryAt - NonceAt)), now);

    public string IdOf(SignInChallenge challenge)
    {
        var id = new byte[Size];
        id[0] = checked((byte)keys.Current);
        Convert.FromHexString(challenge.Nonce, id.AsSpan(NonceAt, ExpiryAt - NonceAt), out _, out _);
        BinaryPrimitives.WriteInt64BigEndian(id.AsSpan(ExpiryAt), challenge.ExpiresAt.ToUnixTimeSeconds());
        Mac(id).CopyTo(id.AsSpan(MacAt));
        return Base64Url.EncodeToString(id);
    }

    /// <returns><c>null</c> for an id that we did not give out.</returns>
    public SignInChallenge? Read(string id)
    {
        if (Bytes(id) is not { } bytes || !keys.Has(bytes[0])) return null;
        if (!CryptographicOperations.FixedTimeEquals(Mac(bytes), bytes.AsSpan(MacAt))) return null;
        var expiry = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(ExpiryAt));
        return new(Convert.ToHexStringLower(bytes.AsSpan(NonceAt, ExpiryAt - NonceAt)), DateTimeOffset.FromUnixTimeSeconds(expiry));
    }

    /// <summary>False if it was used before.</summary>
    public Task<bool> TryUse(SignInChallenge challenge, CancellationToken stop) =>
        Table.TryInsert(new TableEntity(challenge.Nonce, "") { ["expiresAt"] = challenge.ExpiresAt }, stop);

    private ReadOnlySpan<byte> Mac(ReadOnlySpan<byte> id) => keys.Mac(Purpose, id[0], Convert.ToHexStringLower(id[..MacAt])).AsSpan(0, Size - MacAt);

    private static byte[]? Bytes(string id)
    {
        var bytes = new byte[Size];
        return id.Length == Base64Url.GetEncodedLength(Size) && Base64Url.TryDecodeFromChars(id, bytes, out var length) && length == Size ? bytes : null;
    }
}
