namespace DiiaQr.Kep.Signing;

/// <summary>Departures from a proper CAdES-BES signature, for tests of the verifying side.</summary>
[Flags]
public enum Flaw
{
    None = 0,

    /// <summary>The content is signed directly.</summary>
    NoSignedAttributes = 1,

    /// <summary>Plain CMS instead of CAdES-BES.</summary>
    NoSigningCertificate = 2,

    /// <summary>signingCertificateV2 names some other certificate.</summary>
    OtherSigningCertificate = 4,

    /// <summary>The certificate is left out of the message.</summary>
    NoCertificate = 8,

    /// <summary>The messageDigest attribute is that of other content, and duly signed.</summary>
    OtherMessageDigest = 16,

    /// <summary>Signed in DER order, sent in another; some producers do.</summary>
    AttributesSentUnsorted = 32,

    /// <summary>Signed in the very order they are sent, which is not DER's; some producers do.</summary>
    AttributesSignedUnsorted = 64,

    /// <summary>The content is declared a time-stamp token's.</summary>
    NotADocument = 128,

    /// <summary>The contentType attribute differs from the content's declared type.</summary>
    OtherContentType = 256,
}
