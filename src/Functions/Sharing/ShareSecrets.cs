using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Keys;

namespace DiiaQr.Functions.Sharing;

/// <summary>Everything about a share that is derived, so that a repeat hands out the same again and nothing secret is stored.</summary>
public sealed class ShareSecrets(KeyRing keys)
{
    public string IdOf(string qrId, TraceId trace) => keys.DeriveId("share-id", qrId, trace.Value);

    /// <summary>The citizen's key to the status: 128 bits, base64url.</summary>
    public string SecretOf(string share) => Base64Url.EncodeToString(keys.Derive("share-secret", share).AsSpan(0, 16));

    /// <summary>The one-time download link's key: 128 bits, base64url.</summary>
    public string DownloadTokenOf(string share) => $"{share}.{Base64Url.EncodeToString(keys.Derive("share-download", share).AsSpan(0, 16))}";

    public MatchingCode MatchingCodeOf(string share) => MatchingCode.From(keys.Derive("share-matching-code", share).AsSpan(0, 8));

    public bool IsSecret(string share, string? secret) => Same(SecretOf(share), secret);

    /// <returns>The share's id, or <c>null</c> for a token that is not ours.</returns>
    public string? ShareOfToken(string token) =>
        token.Split('.') is [{ Length: 32 } share, _] && Same(DownloadTokenOf(share), token) ? share : null;

    private static bool Same(string expected, string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
