using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Security.Cryptography;

namespace DiiaQr.Kep;

/// <summary>An X.509 certificate: what verification and people need of it (RFC 5280). It keeps a copy of its bytes, not the message it came in.</summary>
public sealed class Certificate
{
    private readonly Lazy<PublicKey> key;
    private readonly Lazy<string> thumbprint;

    private Certificate(ReadOnlyMemory<byte> raw)
    {
        Raw = raw;
        var reader = raw.Read().ReadSequence();
        Signed = reader.ReadEncodedValue();
        Algorithm = SignatureAlgorithm.Read(reader.ReadSequence());
        Signature = reader.ReadBitString(out _);
        reader.ThrowIfNotEmpty();

        var body = Signed.Read().ReadSequence();
        if (body.NextIs(0)) body.ReadEncodedValue(); // version
        Serial = body.ReadIntegerBytes();
        // The copy inside the signed part rules: the outer one is anybody's to change.
        if (SignatureAlgorithm.Read(body.ReadSequence()) != Algorithm) throw new AsnContentException("the certificate names two signature algorithms");
        Issuer = DistinguishedName.Read(body.ReadEncodedValue());
        var validity = body.ReadSequence();
        (NotBefore, NotAfter) = (validity.ReadTime(), validity.ReadTime());
        Subject = DistinguishedName.Read(body.ReadEncodedValue());
        var keyInfo = body.ReadEncodedValue();
        while (body.HasData && !body.NextIs(3)) body.ReadEncodedValue(); // unique identifiers
        var extensions = ExtensionList.Read(body.HasData ? body.ReadSequence(Tags.Constructed(3)).ReadSequence() : null);

        UnknownCritical = extensions.UnknownCritical;
        (KeyId, IssuerKeyId) = (extensions.SubjectKeyId(), extensions.AuthorityKeyId());
        Usage = Usage.Read(extensions);
        Identity = Identity.Read(Subject, extensions.DirectoryAttributes(), Usage);
        key = new(() => PublicKey.Read(keyInfo));
        thumbprint = new(() => Convert.ToHexStringLower(SHA256.HashData(Raw.Span)));
    }

    /// <summary>The certificate as issued, encoded.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    public DateTimeOffset NotBefore { get; }

    /// <summary>The last moment of validity, itself included.</summary>
    public DateTimeOffset NotAfter { get; }

    public Identity Identity { get; }

    /// <summary>SHA-256 of <see cref="Raw"/> in lower-case hex.</summary>
    public string Thumbprint => thumbprint.Value;

    public string SerialHex => Convert.ToHexStringLower(Serial.Span);

    /// <summary>Common name and organisation of the holder.</summary>
    public string SubjectText => Subject.ToString();

    public string IssuerText => Issuer.ToString();

    public bool IsCa => Usage.IsCa;

    public bool IsTimeStamping => Usage.Purposes.Contains(Oid.TimeStamping);

    internal ReadOnlyMemory<byte> Signed { get; }

    internal SignatureAlgorithm Algorithm { get; }

    internal ReadOnlyMemory<byte> Signature { get; }

    internal ReadOnlyMemory<byte> Serial { get; }

    internal DistinguishedName Issuer { get; }

    internal DistinguishedName Subject { get; }

    internal byte[]? KeyId { get; }

    internal byte[]? IssuerKeyId { get; }

    internal Usage Usage { get; }

    internal string? UnknownCritical { get; }

    internal PublicKey Key => key.Value;

    /// <exception cref="AsnContentException">These bytes are not one certificate.</exception>
    public static Certificate Parse(ReadOnlyMemory<byte> encoded)
    {
        var reader = encoded.Read();
        var raw = reader.ReadEncodedValue();
        reader.ThrowIfNotEmpty();
        return new(raw.ToArray());
    }

    public static bool TryParse(ReadOnlyMemory<byte> encoded, [NotNullWhen(true)] out Certificate? certificate) =>
        TryParse(encoded, out certificate, out _);

    internal static bool TryParse(ReadOnlyMemory<byte> encoded, [NotNullWhen(true)] out Certificate? certificate, [NotNullWhen(false)] out string? fault)
    {
        try
        {
            (certificate, fault) = (Parse(encoded), null);
            return true;
        }
        catch (AsnContentException e)
        {
            (certificate, fault) = (null, e.Message);
            return false;
        }
    }

    internal Refusal? RefuseAt(DateTimeOffset moment) =>
        moment < NotBefore ? new(KepError.CertNotYetValid, $"{SubjectText}: from {NotBefore:u}, judged at {moment:u}")
        : moment > NotAfter ? new(KepError.CertExpired, $"{SubjectText}: until {NotAfter:u}, judged at {moment:u}")
        : UnknownCritical is { } oid ? new(KepError.UnknownCriticalExtension, $"{SubjectText}: {oid}")
        : null;

    internal Refusal? RefuseIssuer(Certificate issuer) => Algorithm.Digest is { } digest
        ? Kep.Signature.Refuse(issuer.Key, Algorithm, digest, Signed.Span, Signature.Span)
        : new(KepError.UnsupportedAlgorithm, $"certificate signature {Algorithm.Oid}");
}
