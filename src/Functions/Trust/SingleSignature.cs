using System.Security.Cryptography;
using System.Text;
using DiiaQr.Domain;
using DiiaQr.Kep;

namespace DiiaQr.Functions.Trust;

/// <summary>A qualified signature of exactly one signer over exactly the text he was given.</summary>
/// <param name="Bytes">The CMS message as received.</param>
/// <param name="ReceivedAt">Our own time: the signer's claimed time is not relied on.</param>
/// <param name="TrustListSha256">Over the thumbprints of the trusted certificates, one a line: which list it was judged by.</param>
public sealed record SingleSignature(ReadOnlyMemory<byte> Bytes, Signer Signer, DateTimeOffset ReceivedAt, string TrustListSha256)
{
    public Identity Identity => Signer.Identity!;

    /// <summary>As the certificate writes the person's name.</summary>
    public string Name => Identity.CommonName ?? $"{Identity.Surname} {Identity.GivenName}".Trim();

    /// <param name="raw">A CMS message in base64, as one field of a request.</param>
    public static Result<ReadOnlyMemory<byte>> Parse(string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw)) return new Domain.Text.TextMissing();
        var bytes = new byte[raw.Length];
        return Convert.TryFromBase64String(raw, bytes, out var length) ? new ReadOnlyMemory<byte>(bytes, 0, length) : new SignatureNotBase64();
    }

    /// <param name="message">With the text inside, or without it.</param>
    /// <param name="policy">With a trusted list.</param>
    /// <param name="otherText">The refusal of a good signature over some other text.</param>
    public static Result<SingleSignature> Check(
        ReadOnlyMemory<byte> message, string text, Policy policy, Problem otherText)
    {
        var check = Verifier.Verify(message, Encoding.UTF8.GetBytes(text), policy);
        if (check.Error is KepError.DigestMismatch) return otherText;
        if (check.Signers.Count > 1) return new SeveralSigners();
        if (check.Error is { } error) return new SignatureRefused(error);
        return new SingleSignature(message, check.Signers[0], policy.ReceivedAt, HashOf(policy.Trust!));
    }

    private static string HashOf(TrustList authorities) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.ASCII.GetBytes(string.Join('\n', authorities.Certificates.Select(certificate => certificate.Thumbprint)))));
}
