using DiiaQr.Domain;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Trust;
using DiiaQr.Kep;
using DiiaQr.Kep.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace DiiaQr.Functions.Signatures;

public sealed record SignedFileMissing() : Problem("signed-file-missing", ProblemKind.Invalid, new(
    "Додайте підписаний файл (.p7s).",
    "Add the signed file (.p7s).",
    "Dodaj podpisany plik (.p7s)."));

/// <summary>
/// POST signatures/report: who signed a file that the organisation has received, and whether it holds. Multipart: part
/// <c>signature</c> (.p7s, bytes or base64), and <c>content</c> where the signature is detached. Nothing is kept.
/// </summary>
public static class ReportSignatures
{
    /// <summary>Two files of 10 MB, one of them in base64.</summary>
    public const long MaxRequestBytes = 28_000_000;

    public static async Task<Results<Ok<SignatureReportView>, ProblemAnswer>> Handle(HttpRequest request, TrustLists trust, TimeProvider clock, CancellationToken stop)
    {
        if (Multipart.BoundaryOf(request) is not { } boundary) return new UnsupportedContentType().ToHttp();
        if (await trust.PolicyAt(clock.GetUtcNow(), stop) is not { } policy) return new AuthoritiesMissing().ToHttp();
        PartContent? signature = null, content = null;
        try
        {
            var faults = new Faults();
            var body = new MultipartReader(boundary, request.Body);
            while (await body.ReadNextSectionAsync(stop) is { } section)
            {
                switch (Multipart.NameOf(section))
                {
                    case "signature" when signature is null: signature = faults.Take("signature", await PartContent.Read(section.Body, stop)); break;
                    case "content" when content is null: content = faults.Take("content", await PartContent.Read(section.Body, stop, asItIs: true)); break;
                    default: return new MalformedRequest().ToHttp();
                }
            }

            if (signature is null && !faults.Any) faults.Add("signature", new SignedFileMissing());
            if (faults.Any) return faults.ToProblem().ToHttp();
            var verification = Verifier.Verify(signature!.Bytes, content?.Bytes, policy);
            return TypedResults.Ok(SignatureReportView.Of(verification, Language.Of(request)));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return new MalformedRequest().ToHttp();
        }
        finally
        {
            signature?.Dispose();
            content?.Dispose();
        }
    }
}

/// <param name="Holds">Every signature is good: intact, by a trusted authority, valid at its time.</param>
/// <param name="Intact">The document is what was signed, whatever trust says.</param>
/// <param name="Report">The whole as a clerk reads it, in Ukrainian.</param>
public sealed record SignatureReportView(bool Holds, bool Intact, SignatureFaultView? Fault, IReadOnlyList<SignerView> Signers, string Report)
{
    public static SignatureReportView Of(Verification verification, string language) => new(
        verification.Holds,
        verification.Intact,
        SignatureFaultView.Of(verification.Error, language),
        [.. verification.Signers.Select(signer => SignerView.Of(signer, language))],
        VerificationReport.Of(verification, KyivTime.Zone).ToString());
}

/// <param name="Code">Stable: <c>kep-cert-expired</c>.</param>
public sealed record SignatureFaultView(string Code, string Text)
{
    public static SignatureFaultView? Of(KepError? error, string language) =>
        error is { } known && new SignatureRefused(known) is var problem ? new(problem.Code, problem.Text.In(language)) : null;
}

/// <param name="Capacity"><c>seal</c>, <c>sole-trader</c>, <c>representative</c> or <c>person</c>.</param>
/// <param name="Time">When the certificate was judged; <paramref name="TimeSource"/>: <c>time-stamp</c> or <c>receipt</c>.</param>
/// <param name="Revocation"><c>good</c>, <c>revoked</c> or <c>unknown</c>.</param>
/// <param name="Conflicts">Numbers of one kind that differ within the certificate.</param>
public sealed record SignerView(
    string? Name, string? Organisation, string? Rnokpp, string? Edrpou, string? Unzr, string? Capacity, bool IsQualified,
    DateTimeOffset Time, string TimeSource, string Revocation, IReadOnlyList<string> Conflicts, SignatureFaultView? Fault)
{
    public static SignerView Of(Signer signer, string language) => new(
        signer.Identity?.CommonName,
        signer.Identity?.Organisation,
        signer.Identity?.Rnokpp,
        signer.Identity?.Edrpou,
        signer.Identity?.Unzr,
        signer.Identity?.Capacity switch
        {
            null => null,
            Kep.Capacity.Seal => "seal",
            Kep.Capacity.SoleTrader => "sole-trader",
            Kep.Capacity.Representative => "representative",
            _ => "person",
        },
        signer.Identity?.IsQualified ?? false,
        signer.Time,
        signer.TimeSource is Kep.TimeSource.TimeStamp ? "time-stamp" : "receipt",
        signer.Revocation.ToString().ToLowerInvariant(),
        signer.Identity?.Conflicts ?? [],
        SignatureFaultView.Of(signer.Error, language));
}
