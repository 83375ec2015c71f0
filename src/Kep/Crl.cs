using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>A list of revoked certificates (RFC 5280 §5), full or delta. Keep one and use it for many checks: its signature is checked once.</summary>
public sealed class Crl
{
    private const string IndirectEntry = "2.5.29.29";
    private const int RemoveFromCrl = 8;
    private const int IndirectCrl = 4;

    private readonly Dictionary<string, DateTimeOffset> revoked = [];
    private readonly ReadOnlyMemory<byte> signed;
    private readonly SignatureAlgorithm algorithm;
    private readonly byte[] signature;
    private readonly DistinguishedName issuer;

    /// <summary>A delta, or the list of one distribution point: who is absent may stand in another.</summary>
    private readonly bool partial;

    private string? verifiedBy;

    private Crl(ReadOnlyMemory<byte> encoded)
    {
        var reader = encoded.Read().ReadSequence();
        signed = reader.ReadEncodedValue();
        algorithm = SignatureAlgorithm.Read(reader.ReadSequence());
        signature = reader.ReadBitString(out _);

        var body = signed.Read().ReadSequence();
        if (body.NextIs(Asn1Tag.Integer)) body.ReadInteger(); // version
        if (SignatureAlgorithm.Read(body.ReadSequence()) != algorithm) throw new AsnContentException("the list names two signature algorithms");
        issuer = DistinguishedName.Read(body.ReadEncodedValue());
        ThisUpdate = body.ReadTime();
        if (body.NextIs(Asn1Tag.UtcTime) || body.NextIs(Asn1Tag.GeneralizedTime)) NextUpdate = body.ReadTime();
        if (body.NextIs(Asn1Tag.Sequence)) ReadEntries(body.ReadSequence());
        if (body.NextIs(0)) partial = ReadExtensions(body.ReadSequence(Tags.Constructed(0)).ReadSequence());
    }

    public string IssuerText => issuer.ToString();

    public DateTimeOffset ThisUpdate { get; }

    /// <summary>When the next list is due at the latest.</summary>
    public DateTimeOffset? NextUpdate { get; }

    /// <summary>How many certificates are revoked or suspended.</summary>
    public int Count => revoked.Count;

    /// <exception cref="AsnContentException">These bytes are not one CRL, or one that names certificates of other issuers.</exception>
    public static Crl Parse(ReadOnlyMemory<byte> encoded) => new(encoded.ToArray());

    public static bool TryParse(ReadOnlyMemory<byte> encoded, [NotNullWhen(true)] out Crl? crl, [NotNullWhen(false)] out string? fault)
    {
        try
        {
            (crl, fault) = (Parse(encoded), null);
            return true;
        }
        catch (AsnContentException e)
        {
            (crl, fault) = (null, e.Message);
            return false;
        }
    }

    internal bool IsFrom(Certificate authority)
    {
        if (verifiedBy == authority.Thumbprint) return true;
        var its = authority.Subject.Is(issuer) && authority.Usage.SignsCrls && algorithm.Digest is { } digest
            && Signature.Refuse(authority.Key, algorithm, digest, signed.Span, signature) is null;
        if (its) verifiedBy = authority.Thumbprint;
        return its;
    }

    /// <summary>
    /// What this list says of one of its issuer's certificates at a moment. "Good" only where the list was still the latest then, or is
    /// younger; and not where it is younger than the certificate's own end, since expired ones are dropped from lists.
    /// </summary>
    internal Revocation Of(Certificate certificate, DateTimeOffset at)
    {
        if (revoked.TryGetValue(certificate.SerialHex, out var since)) return since <= at ? Revocation.Revoked : Revocation.Good;
        return !partial && at <= (NextUpdate ?? ThisUpdate) && ThisUpdate <= certificate.NotAfter ? Revocation.Good : Revocation.Unknown;
    }

    private void ReadEntries(AsnReader entries)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            var serial = Convert.ToHexStringLower(entry.ReadIntegerBytes().Span);
            var since = entry.ReadTime();
            if (entry.HasData && IsRemoved(ExtensionList.Read(entry.ReadSequence()))) continue;
            revoked.TryAdd(serial, since);
        }
    }

    private static bool IsRemoved(ExtensionList extensions)
    {
        if (extensions.Reader(IndirectEntry) is not null) throw new AsnContentException("the list names certificates of other issuers");
        return extensions.Reader(Oid.CrlReason) is { } reason && reason.ReadEnumeratedBytes().Span is [RemoveFromCrl];
    }

    private static bool ReadExtensions(AsnReader reader)
    {
        var extensions = ExtensionList.Read(reader);
        if (extensions.Reader(Oid.IssuingPoint)?.ReadSequence() is not { } point)
            return extensions.Reader(Oid.DeltaCrl) is not null || extensions.UnknownCritical is not null;
        while (point.HasData)
        {
            if (point.NextIs(IndirectCrl)) throw new AsnContentException("the list names certificates of other issuers");
            point.ReadEncodedValue();
        }
        return true;
    }
}
