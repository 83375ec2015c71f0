namespace DiiaQr.Kep;

/// <summary>Everything that can be wrong with a signature; <see cref="KepErrorTexts"/> tells a person what to do about each.</summary>
public enum KepError
{
    /// <summary>More bytes or values than <see cref="Policy.MaxBytes"/> and the guard allow.</summary>
    TooLarge,

    /// <summary>Not a CMS signature, cut short, or damaged.</summary>
    BadStructure,

    /// <summary>An encrypted message (<c>.p7e</c>): it may hold a signature, but only the recipient's key opens it.</summary>
    Encrypted,

    UnsupportedAlgorithm,

    /// <summary>An RSA key below 2048 bits.</summary>
    WeakKey,

    /// <summary>A detached signature without the file it signs.</summary>
    NoContent,

    /// <summary>A bundle of certificates, not a signature.</summary>
    NoSigner,

    NoSignerCertificate,

    /// <summary>The content is not what was signed.</summary>
    DigestMismatch,

    BadSignature,

    /// <summary>Signed as something else than a document: a time-stamp token, for one.</summary>
    ContentTypeMismatch,

    /// <summary>The signed attribute names another certificate than the one that verifies (RFC 5035).</summary>
    SigningCertMismatch,

    /// <summary>Plain CMS, not CAdES-BES: nothing signed says which certificate was meant.</summary>
    NoSigningCertAttr,

    UnknownCa,
    CertNotYetValid,
    CertExpired,
    CertRevoked,
    RevocationUnknown,
    NoNonRepudiation,
    NotQualified,
    UnknownCriticalExtension,
    TimestampInvalid,
    SigningTimeInFuture,
}
