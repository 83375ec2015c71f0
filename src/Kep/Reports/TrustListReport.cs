using System.Globalization;

namespace DiiaQr.Kep.Reports;

/// <summary>What a trusted list holds, for whoever keeps it, in Ukrainian: a line for each certificate and for each part that could not be read.</summary>
public static class TrustListReport
{
    /// <param name="skipped">As <see cref="TrustList.Read"/> answered.</param>
    /// <param name="now">Decides which certificates have ended.</param>
    public static string Of(TrustList list, IReadOnlyList<string> skipped, DateTimeOffset now)
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine($"Сертифікатів: {list.Count}, з них надавачів: {list.Certificates.Count(certificate => certificate.IsCa)}, пропущено: {skipped.Count}");
        foreach (var certificate in list.Certificates.OrderBy(certificate => certificate.SubjectText, StringComparer.Ordinal))
            text.WriteLine($"{Kind(certificate)}  {certificate.SubjectText}  {certificate.Key.Name}  {State(certificate, now)}  {certificate.Thumbprint[..16]}");
        foreach (var part in skipped) text.WriteLine($"пропущено  {part}");
        return text.ToString();
    }

    private static string Kind(Certificate certificate) =>
        certificate.IsCa ? "надавач"
        : certificate.IsTimeStamping ? "позначки часу"
        : certificate.Usage.Purposes.Contains(Oid.OcspSigning) ? "стан сертифікатів"
        : "інший";

    private static string State(Certificate certificate, DateTimeOffset now) =>
        certificate.Key.Unusable is { } unusable ? $"не придатний: {unusable.Error} ({unusable.Detail})"
        : now > certificate.NotAfter ? $"закінчився {Day(certificate.NotAfter)}"
        : now < certificate.NotBefore ? $"почнеться {Day(certificate.NotBefore)}"
        : $"до {Day(certificate.NotAfter)}";

    private static string Day(DateTimeOffset moment) => moment.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
