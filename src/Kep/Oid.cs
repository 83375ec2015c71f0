namespace DiiaQr.Kep;

/// <summary>The object identifiers we read. Ukrainian ones: order of the Ministry of Justice and Derzhspetszviazok № 1236/5/453 (2012).</summary>
internal static class Oid
{
    private const string Ua = "1.2.804.2.1.1.1.";

    // Content types, RFC 5652
    public const string Data = "1.2.840.113549.1.7.1";
    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string EnvelopedData = "1.2.840.113549.1.7.3";

    // Attributes, RFC 5652 §11 and RFC 5035
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string SigningTime = "1.2.840.113549.1.9.5";
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    // Time-stamps and long-term values, RFC 3161, RFC 5126, RFC 5940
    public const string TstInfo = "1.2.840.113549.1.9.16.1.4";
    public const string SignatureTimeStamp = "1.2.840.113549.1.9.16.2.14";
    public const string CertificateValues = "1.2.840.113549.1.9.16.2.23";
    public const string RevocationValues = "1.2.840.113549.1.9.16.2.24";
    public const string OcspInCms = "1.3.6.1.5.5.7.16.2";

    // Revocation, RFC 5280 §5 and RFC 6960
    public const string DeltaCrl = "2.5.29.27";
    public const string IssuingPoint = "2.5.29.28";
    public const string CrlReason = "2.5.29.21";
    public const string OcspBasic = "1.3.6.1.5.5.7.48.1.1";

    // Hashes, RFC 5754
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string Sha384 = "2.16.840.1.101.3.4.2.2";
    public const string Sha512 = "2.16.840.1.101.3.4.2.3";

    // Ukrainian hashes: GOST 34.311-95, DSTU 7564:2014 (Kupyna)
    public const string Gost34311 = Ua + "1.2.1";
    public const string Kupyna256 = Ua + "1.2.2.1";
    public const string Kupyna384 = Ua + "1.2.2.2";
    public const string Kupyna512 = Ua + "1.2.2.3";

    // DSTU 4145-2002 over a polynomial basis, as key and as signature; each signature also without its last number
    public const string DstuGost = Ua + "1.3.1.1";
    public const string DstuGostShort = Ua + "1.3.1";
    public const string DstuKupyna256 = Ua + "1.3.6.1.1";
    public const string DstuKupyna256Short = Ua + "1.3.6.1";
    public const string DstuKupyna384 = Ua + "1.3.6.2.1";
    public const string DstuKupyna384Short = Ua + "1.3.6.2";
    public const string DstuKupyna512 = Ua + "1.3.6.3.1";
    public const string DstuKupyna512Short = Ua + "1.3.6.3";

    /// <summary>A key only, written big-endian; two certificates of the national list have it.</summary>
    public const string DstuBigEndianKey = Ua + "1.3.1.1.1.1";

    /// <summary>The ten named curves are .0 to .9.</summary>
    public const string DstuCurves = Ua + "1.3.1.1.2";

    // Keys, curves and signatures, RFC 5480, RFC 5758, RFC 8017
    public const string EcPublicKey = "1.2.840.10045.2.1";
    public const string P256 = "1.2.840.10045.3.1.7";
    public const string P384 = "1.3.132.0.34";
    public const string P521 = "1.3.132.0.35";
    public const string EcdsaSha256 = "1.2.840.10045.4.3.2";
    public const string EcdsaSha384 = "1.2.840.10045.4.3.3";
    public const string EcdsaSha512 = "1.2.840.10045.4.3.4";
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string Mgf1 = "1.2.840.113549.1.1.8";
    public const string RsaPss = "1.2.840.113549.1.1.10";
    public const string RsaSha256 = "1.2.840.113549.1.1.11";
    public const string RsaSha384 = "1.2.840.113549.1.1.12";
    public const string RsaSha512 = "1.2.840.113549.1.1.13";

    // Certificate extensions, RFC 5280 §4.2 and RFC 3739
    public const string DirectoryAttributes = "2.5.29.9";
    public const string SubjectKeyId = "2.5.29.14";
    public const string KeyUsage = "2.5.29.15";
    public const string PrivateKeyPeriod = "2.5.29.16";
    public const string SubjectAlternativeName = "2.5.29.17";
    public const string IssuerAlternativeName = "2.5.29.18";
    public const string BasicConstraints = "2.5.29.19";
    public const string CrlPoints = "2.5.29.31";
    public const string Policies = "2.5.29.32";
    public const string AuthorityKeyId = "2.5.29.35";
    public const string ExtendedKeyUsage = "2.5.29.37";
    public const string FreshestCrl = "2.5.29.46";
    public const string AuthorityAccess = "1.3.6.1.5.5.7.1.1";
    public const string QcStatements = "1.3.6.1.5.5.7.1.3";
    public const string SubjectAccess = "1.3.6.1.5.5.7.1.11";

    // Purposes and statements, RFC 3161, ETSI EN 319 412-5
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    public const string UaSeal = Ua + "3.9";
    public const string QcCompliance = "0.4.0.1862.1.1";
    public const string QcSecureDevice = "0.4.0.1862.1.4";
    public const string QcType = "0.4.0.1862.1.6";
    public const string QcTypeSeal = "0.4.0.1862.1.6.2";
    public const string UaQualified = Ua + "2.1";

    // Names, X.520; identity, subjectDirectoryAttributes
    public const string CommonName = "2.5.4.3";
    public const string Surname = "2.5.4.4";
    public const string SerialNumber = "2.5.4.5";
    public const string Country = "2.5.4.6";
    public const string Organisation = "2.5.4.10";
    public const string Title = "2.5.4.12";
    public const string GivenName = "2.5.4.42";
    public const string OrganisationId = "2.5.4.97";
    public const string UaRnokpp = Ua + "11.1.4.1.1";
    public const string UaEdrpou = Ua + "11.1.4.2.1";
    public const string UaUserCode = Ua + "11.1.4.7.1";
    public const string UaUnzr = Ua + "11.1.4.11.1";
}
