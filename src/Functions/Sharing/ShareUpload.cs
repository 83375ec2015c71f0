using System.Security.Cryptography;
using System.Text;
using DiiaQr.Domain;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Kep;
using Microsoft.AspNetCore.WebUtilities;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// Takes an upload part by part as Diia posts it: checks each part's signatures while it is in memory, stores it, lets
/// it go. What it learns is kept; whether the whole is acceptable is <see cref="DocumentPairs"/>' decision.
/// </summary>
public sealed class ShareUpload(SharedFiles store, string share, string folder, TrustList seals, bool allowUnsealed, DateTimeOffset now)
{
    private const string MetadataField = "encodeData";
    private readonly List<Fault> faults = [];
    private readonly List<SignedPart> parts = [];
    private readonly List<SharedFile> files = [];
    private readonly HashSet<string> encrypted = [];
    private int total;

    public IReadOnlyList<SharedFile> Files => files;

    public ShareMetadata? Metadata { get; private set; }

    /// <summary>Of codes and contents, whatever the signatures' randomness: the same documents signed again are the same share.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', parts.Select(part => $"{part.Code} {part.Content}").Distinct().Order(StringComparer.Ordinal)))));

    /// <exception cref="InvalidDataException">The multipart body is malformed or breaks off.</exception>
    public async Task Receive(MultipartReader body, CancellationToken stop)
    {
        var count = 0;
        while (await body.ReadNextSectionAsync(stop) is { } section)
        {
            if (Multipart.NameOf(section) is not { } name) throw new InvalidDataException("A part without a name.");
            // A pair and an encrypted twin for each document, and the metadata.
            if (++count > (ShareLimits.Documents * 3) + 1) throw new ShareTooLargeException();
            await Take(name, section.Body, stop);
        }
    }

    /// <returns>Every fault at once; empty when the share may be accepted.</returns>
    public IReadOnlyList<Fault> Check(IReadOnlyList<CardDocument> requested, TraceId trace)
    {
        faults.AddRange(SharedSet.Check(requested, [.. parts.Select(part => part.Code).Union(encrypted)]));
        faults.AddRange(DocumentPairs.Check(parts, encrypted, allowUnsealed, Metadata?.TaxpayerNumber));
        if (Metadata is { RequestId: { } id } && id != trace.Value) faults.Add(new(MetadataField, new MetadataMismatch()));
        return faults;
    }

    private async Task Take(string name, Stream body, CancellationToken stop)
    {
        var read = await PartContent.Read(body, stop);
        if (!read.IsOk)
        {
            faults.Add(At(name, read.Problem));
            return;
        }

        using var content = read.Value;
        if ((total += content.Length) > ShareLimits.ShareBytes) throw new ShareTooLargeException();
        if (name == MetadataField) Metadata = ShareMetadata.Read(content.Bytes, now);
        else await TakeSigned(name, content.Bytes, stop);
    }

    private async Task TakeSigned(string code, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var check = Verifier.Verify(bytes, null, new Policy(null, now));
        if (check.Error is KepError.Encrypted)
        {
            encrypted.Add(code);
            return;
        }

        if (!check.Intact)
        {
            faults.Add(At(code, check.Signers.Count == 0 ? new NotASignedFile() : new SignatureBroken()));
            return;
        }

        var part = new SignedPart(code, Convert.ToHexStringLower(SHA256.HashData(check.Content.Span)), [.. check.Signers.Select(Describe)]);
        // Reading a hostile PDF costs more than refusing it: only what a known seal vouches for is opened.
        if ((allowUnsealed || part.Signatures.Any(signature => signature.IsKnownSeal)) && PdfSafety.Check(check.Content) is { } unsafePdf)
        {
            faults.Add(At(code, unsafePdf));
            return;
        }

        parts.Add(part);
        if (faults.Count > 0) return; // nothing of a share that will be refused is stored
        var file = new SharedFile(code, $"{files.Count + 1:00}.p7s", part.Signatures.Any(signature => signature.IsSeal), bytes.Length);
        await store.Write(share, folder, file.Blob, bytes, stop);
        files.Add(file);
    }

    private PartSignature Describe(Signer signer)
    {
        var identity = signer.Identity!;
        var certificate = signer.Certificate!;
        return new(
            identity.IsSeal,
            identity.IsSeal && seals.Certificates.Any(known => known.Thumbprint == certificate.Thumbprint),
            identity.Rnokpp ?? identity.Unzr ?? identity.PassportLike ?? certificate.Thumbprint,
            identity.Rnokpp);
    }

    private static Fault At(string code, Problem problem) => new($"documents.{Shown(code)}", problem);

    /// <summary>A field name comes from the caller: only what could be a code is said back to him.</summary>
    private static string Shown(string code) => code.Length <= 60 && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? code : "?";
}

/// <summary>The upload is over its limit as a whole: the rest is not even read.</summary>
public sealed class ShareTooLargeException : Exception;
