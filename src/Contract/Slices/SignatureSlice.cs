using DiiaQr.Domain;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Signatures;
using DiiaQr.Functions.Trust;

namespace DiiaQr.Contract.Slices;

internal static class SignatureSlice
{
    private static readonly SignerView Signer = new(
        Invented.Person, null, "3111301013", null, null, "person", IsQualified: true, Invented.Morning, "receipt", "good", [], null);

    public static Slice Slice { get; } = new("Signatures", "Judging a signed file that has reached the organisation by any way.",
    [
        new(nameof(ReportSignatures), "Says who signed a file, and whether each signature holds.",
            Answer.Json(200, "The verdict, also on a signature that does not hold; `fault` says why.", new SignatureReportView(
                true, true, null, [Signer], $"Підпис дійсний\n\nПідписав: {Invented.Person}\n")))
        {
            Description = "Nothing is kept.",
            Form = Forms.Signature,
            Refuses = [new MalformedRequest(), new RequestTooLarge(), new UnsupportedContentType(), new InvalidRequest([new("signature", new SignedFileMissing())]), new AuthoritiesMissing()],
        },
    ]);
}
