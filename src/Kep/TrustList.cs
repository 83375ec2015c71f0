using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;

namespace DiiaQr.Kep;

/// <summary>The certificates we trust: CAs are anchors, matched by their exact bytes; the others are candidates for who made a time-stamp.</summary>
public sealed class TrustList
{
    private const int MaxRemembered = 10_000;

    private readonly HashSet<string> anchors;
    private readonly ILookup<string, Certificate> authorities;
    private readonly ConcurrentDictionary<(string Certificate, string Issuer), bool> issued = [];

    private TrustList(IReadOnlyList<Certificate> certificates)
    {
        Certificates = certificates;
        anchors = [.. certificates.Where(certificate => certificate.IsCa).Select(certificate => certificate.Thumbprint)];
        authorities = certificates.Where(certificate => certificate.IsCa).ToLookup(certificate => NameKey(certificate.Subject));
    }

    public static TrustList Empty { get; } = new([]);

    public int Count => Certificates.Count;

    public IReadOnlyList<Certificate> Certificates { get; }

    /// <param name="p7bOrPem">A <c>.p7b</c> in DER or PEM, or PEM certificates one after another.</param>
    /// <param name="skipped">A line for each part that could not be read; the rest is taken all the same.</param>
    public static TrustList Read(ReadOnlyMemory<byte> p7bOrPem, out IReadOnlyList<string> skipped)
    {
        var faults = new List<string>();
        var found = new Dictionary<string, Certificate>();
        foreach (var (encoded, place) in Split(p7bOrPem, faults))
            if (Certificate.TryParse(encoded, out var certificate, out var fault)) found.TryAdd(certificate.Thumbprint, certificate);
            else faults.Add($"{place}: {fault}");
        skipped = faults;
        return found.Count == 0 ? Empty : new([.. found.Values]);
    }

    internal bool IsAnchor(Certificate certificate) => anchors.Contains(certificate.Thumbprint);

    internal bool Lists(Certificate certificate) => Certificates.Any(listed => listed.Thumbprint == certificate.Thumbprint);

    internal Certificate? Find(CertificateReference reference) => Certificates.FirstOrDefault(reference.Names);

    internal IEnumerable<Certificate> Named(DistinguishedName name) => authorities[NameKey(name)];

    /// <summary>Like <see cref="Certificate.RefuseIssuer"/>, remembering what our own CAs have signed. Only successes: nobody can fill the memory with forgeries.</summary>
    internal Refusal? RefuseIssuer(Certificate certificate, Certificate issuer)
    {
        var pair = (certificate.Thumbprint, issuer.Thumbprint);
        if (issued.ContainsKey(pair)) return null;
        var refusal = certificate.RefuseIssuer(issuer);
        if (refusal is null && IsAnchor(issuer) && issued.Count < MaxRemembered) issued.TryAdd(pair, true);
        return refusal;
    }

    private static string NameKey(DistinguishedName name) => Convert.ToHexString(name.Raw.Span);

    private static List<(ReadOnlyMemory<byte> Encoded, string Place)> Split(ReadOnlyMemory<byte> list, List<string> faults)
    {
        if (!list.Span.StartsWith("-----BEGIN"u8) && list.Span.IndexOf("\n-----BEGIN"u8) < 0) return Bundle(list, "list", faults);
        var parts = new List<(ReadOnlyMemory<byte>, string)>();
        var text = Encoding.UTF8.GetString(list.Span).AsMemory();
        while (PemEncoding.TryFind(text.Span, out var fields))
        {
            var (label, base64) = (text[fields.Label].ToString(), text[fields.Base64Data].ToString());
            if (label is "CERTIFICATE") parts.Add((Convert.FromBase64String(base64), $"certificate {parts.Count + 1}"));
            else if (label is "PKCS7" or "CMS") parts.AddRange(Bundle(Convert.FromBase64String(base64), label, faults));
            text = text[fields.Location.End..];
        }
        return parts;
    }

    private static List<(ReadOnlyMemory<byte>, string)> Bundle(ReadOnlyMemory<byte> p7b, string place, List<string> faults)
    {
        try
        {
            return [.. SignedData.Read(ContentInfo.Read(p7b)).Certificates.Select((encoded, at) => (encoded, $"certificate {at + 1}"))];
        }
        catch (AsnContentException e)
        {
            faults.Add($"{place}: {e.Message}");
            return [];
        }
    }
}
