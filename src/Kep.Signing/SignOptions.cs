namespace DiiaQr.Kep.Signing;

/// <summary>How to sign, where the defaults (CAdES-BES in DER, this moment, the key's usual hash) are not wanted.</summary>
public sealed record SignOptions
{
    public static SignOptions Default { get; } = new();

    /// <summary>The signingTime attribute; by default the clock's.</summary>
    public DateTimeOffset? ClaimedTime { get; init; }

    /// <summary>By default SHA-384 for P-384, GOST 34.311 for DSTU, else SHA-256.</summary>
    public HashKind? Hash { get; init; }

    /// <summary>RSASSA-PSS with a salt of the hash's length instead of PKCS#1 v1.5; for RSA keys.</summary>
    public bool Pss { get; init; }

    /// <summary>Indefinite lengths, the content in pieces.</summary>
    public bool Ber { get; init; }

    /// <summary>The certificate is named by its key identifier instead of issuer and serial number.</summary>
    public bool ByKeyId { get; init; }

    /// <summary>Certificates to send along: intermediate CAs.</summary>
    public IReadOnlyList<Certificate> Along { get; init; } = [];

    /// <summary>CAdES-T: makes a token over the finished signature.</summary>
    public Func<ReadOnlyMemory<byte>, byte[]>? TimeStamp { get; init; }

    /// <summary>CAdES-X-L: certificates that complete the chain.</summary>
    public IReadOnlyList<Certificate> CertificateValues { get; init; } = [];

    /// <summary>CAdES-X-L: encoded CRLs.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Crls { get; init; } = [];

    /// <summary>CAdES-X-L: encoded BasicOCSPResponses.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> OcspAnswers { get; init; } = [];

    public Flaw Flaws { get; init; }
}
