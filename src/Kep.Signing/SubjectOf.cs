namespace DiiaQr.Kep.Signing;

/// <summary>Whom to issue a certificate to. Every name and number is invented.</summary>
/// <param name="Rnokpp">Ten digits; written both as a directory attribute and as serialNumber <c>TINUA-…</c>.</param>
/// <param name="Edrpou">Eight digits, or a ФОП's РНОКПП; likewise, with organizationIdentifier <c>NTRUA-…</c>.</param>
/// <param name="NonRepudiation">False makes a key-agreement certificate, such as every Ukrainian key container also holds.</param>
/// <param name="NotBefore">By default a day before the authority's clock.</param>
/// <param name="NotAfter">By default two years after it.</param>
public sealed record SubjectOf(
    string CommonName,
    string? Surname = null,
    string? GivenName = null,
    string? Organisation = null,
    string? Rnokpp = null,
    string? Edrpou = null,
    bool Seal = false,
    bool Qualified = true,
    bool NonRepudiation = true,
    DateTimeOffset? NotBefore = null,
    DateTimeOffset? NotAfter = null,
    KeyKind Key = KeyKind.EcdsaP256)
{
    public string? Title { get; init; }

    public string? Unzr { get; init; }

    /// <summary>The user's code, where some older certificates keep the РНОКПП.</summary>
    public string? UserCode { get; init; }

    /// <summary>A whole serialNumber with its prefix, such as <c>PASUA-…</c>, instead of the one made of <see cref="Rnokpp"/>; also a way to contradict it.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Writes the numbers only into the name, as newer certificates may.</summary>
    public bool WithoutDirectoryAttributes { get; init; }

    /// <summary>An extended key usage: the OID of a purpose such as stamping time.</summary>
    public string? Purpose { get; init; }

    /// <summary>May issue certificates, with at most so many CAs below it.</summary>
    public int? AuthorityOver { get; init; }

    /// <summary>The hash that the issuer signs this certificate with; by default the usual one of his key.</summary>
    public HashKind? IssuerHash { get; init; }

    /// <summary>The OID of a critical extension that nobody knows.</summary>
    public string? CriticalExtension { get; init; }
}
