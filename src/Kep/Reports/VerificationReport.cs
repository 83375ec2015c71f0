namespace DiiaQr.Kep.Reports;

/// <summary>The outcome of a verification for a clerk, in Ukrainian: first the verdict, then what to do, then each signer.</summary>
/// <param name="Advice">What is wrong and what to do next; null where nothing is.</param>
public sealed record VerificationReport(string Verdict, string? Advice, IReadOnlyList<SignerReport> Signers)
{
    /// <param name="zone">The clerk's: moments are told in its time.</param>
    public static VerificationReport Of(Verification verification, TimeZoneInfo zone) => new(
        verification.Holds ? Good(verification.Signers.Count)
            : verification.Intact ? "Документ після підписання не змінено, але підпис не прийнято"
            : "Підпис не прийнято",
        verification.Error is { } error ? KepErrorTexts.Uk(error) : null,
        [.. verification.Signers.Select(signer => SignerReport.Of(signer, zone))]);

    /// <summary>As many lines as needed, each ended.</summary>
    public override string ToString()
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(Verdict);
        if (Advice is not null) text.WriteLine(Advice);
        foreach (var (number, signer) in Signers.Index())
        {
            text.WriteLine();
            if (Signers.Count > 1) text.WriteLine($"Підпис {number + 1} з {Signers.Count}");
            foreach (var line in signer.Lines) text.WriteLine(line);
        }
        return text.ToString();
    }

    private static string Good(int signers) => signers == 1 ? "Підпис дійсний" : $"Усі підписи дійсні: {signers}";
}
