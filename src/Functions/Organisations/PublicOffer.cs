using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DiiaQr.Functions.Mail;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// A text that organisations join, from folder <c>PublicOffer</c>: each file is named by the day it comes into force. An installation
/// puts its lawyers' texts there; earlier ones stay, since accessions refer to them.
/// </summary>
/// <param name="Version">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Sha256">Of the file's exact bytes (UTF-8, line feeds, no byte order mark), lower-case hex.</param>
/// <param name="Text">Markdown, in Ukrainian; its UTF-8 bytes are the file's.</param>
public sealed record PublicOffer(string Version, string Sha256, string Text)
{
    private const string Prefix = "PublicOffer/";
    private const string Suffix = ".uk.md";

    private static readonly IReadOnlyList<PublicOffer> All = [.. typeof(PublicOffer).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Read)];

    /// <summary>The offer in force: the latest whose day has come in Kyiv.</summary>
    public static PublicOffer At(DateTimeOffset now) => At(All, now);

    internal static PublicOffer At(IReadOnlyList<PublicOffer> offers, DateTimeOffset now)
    {
        var today = KyivTime.Of(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return offers.LastOrDefault(offer => string.CompareOrdinal(offer.Version, today) <= 0) ?? offers[0];
    }

    private static PublicOffer Read(string resource)
    {
        using var stream = typeof(PublicOffer).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(resource[Prefix.Length..^Suffix.Length], Convert.ToHexStringLower(SHA256.HashData(bytes)), Encoding.UTF8.GetString(bytes));
    }
}
