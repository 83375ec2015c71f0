using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.People;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Trust;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// Blob container <c>accessions</c>: <c>{organisation}/{offer version}/{attempt}/</c> with the exact statement, the signature and the
/// outcome of its check. Every attempt has a folder of its own, so that two at once cannot mix; the organisation's row
/// names the one that counts.
/// </summary>
public sealed class AccessionEvidence(StorageClients storage, NewId newId)
{
    public const string StatementBlob = "statement.txt", SignatureBlob = "signature.p7s", VerificationBlob = "verification.json";

    /// <returns>The folder.</returns>
    public async Task<string> Keep(AccessionStatement statement, SingleSignature signature, CancellationToken stop)
    {
        var folder = $"{statement.Organisation.Id}/{statement.OfferVersion}/{newId()}";
        var verification = AccessionVerification.Of(statement, signature);
        await Blob(folder, StatementBlob).UploadAsync(BinaryData.FromBytes(Encoding.UTF8.GetBytes(statement.Text)), stop);
        await Blob(folder, SignatureBlob).UploadAsync(BinaryData.FromBytes(signature.Bytes), stop);
        await Blob(folder, VerificationBlob).UploadAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(verification, EvidenceJson.Default.AccessionVerification)), stop);
        return folder;
    }

    public async Task<AccessionVerification> Read(string folder, CancellationToken stop)
    {
        var answer = await Blob(folder, VerificationBlob).DownloadContentAsync(stop);
        return JsonSerializer.Deserialize(answer.Value.Content.ToMemory().Span, EvidenceJson.Default.AccessionVerification)!;
    }

    private BlobClient Blob(string folder, string name) => storage.Evidence(StorageNames.EvidenceContainers.Accessions).GetBlobClient($"{folder}/{name}");
}

/// <summary>What was found when the signature came. The numbers are masked: the signature itself lies beside.</summary>
/// <param name="Result"><c>valid</c>: anything else is refused and not kept.</param>
/// <param name="Certificate">SHA-256 of the signer's certificate, lower-case hex.</param>
/// <param name="ClaimedAt">The signer's own word on when; nothing rests on it.</param>
/// <param name="Revocation"><c>Unknown</c> where no one was asked.</param>
/// <param name="TrustListSha256">Which list of authorities it was judged by.</param>
public sealed record AccessionVerification(
    string Result, string OfferVersion, string OfferSha256, string Signer, string SignerNumber, string Certificate, string CertificateSerial,
    string Issuer, DateTimeOffset ReceivedAt, DateTimeOffset? ClaimedAt, string TimeSource, string Revocation, string TrustListSha256)
{
    public static AccessionVerification Of(AccessionStatement statement, SingleSignature signature) => new(
        "valid",
        statement.OfferVersion,
        statement.OfferSha256,
        signature.Name,
        Mask.AllButLast(2, signature.Identity.Rnokpp!),
        signature.Signer.Certificate!.Thumbprint,
        signature.Signer.Certificate.SerialHex,
        signature.Signer.Certificate.IssuerText,
        signature.ReceivedAt,
        signature.Signer.ClaimedTime,
        signature.Signer.TimeSource.ToString(),
        signature.Signer.Revocation.ToString(),
        signature.TrustListSha256);
}
