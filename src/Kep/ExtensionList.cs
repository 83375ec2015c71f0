using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>A certificate's X.509 extensions by their OID, still encoded.</summary>
internal sealed class ExtensionList
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> values = [];

    /// <summary>A critical extension outside this list means a restriction we cannot honour: RFC 5280 §4.2 has us refuse.</summary>
    private static readonly HashSet<string> Understood =
    [
        Oid.DirectoryAttributes, Oid.SubjectKeyId, Oid.KeyUsage, Oid.PrivateKeyPeriod, Oid.SubjectAlternativeName,
        Oid.IssuerAlternativeName, Oid.BasicConstraints, Oid.CrlPoints, Oid.Policies, Oid.AuthorityKeyId,
        Oid.ExtendedKeyUsage, Oid.FreshestCrl, Oid.AuthorityAccess, Oid.QcStatements, Oid.SubjectAccess,
    ];

    public string? UnknownCritical { get; private set; }

    public static ExtensionList Read(AsnReader? reader)
    {
        var list = new ExtensionList();
        while (reader is { HasData: true })
        {
            var extension = reader.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var critical = extension.NextIs(Asn1Tag.Boolean) && extension.ReadBoolean();
            if (!list.values.TryAdd(oid, extension.ReadOctetString())) throw new AsnContentException($"extension {oid} stands twice");
            if (critical && !Understood.Contains(oid)) list.UnknownCritical ??= oid;
        }
        return list;
    }

    public AsnReader? Reader(string oid) => values.TryGetValue(oid, out var value) ? value.Read() : null;

    public byte[]? SubjectKeyId() => Reader(Oid.SubjectKeyId)?.ReadOctetString();

    /// <summary>Null also where it is malformed, as some test tools write it: it only narrows the search for the issuer.</summary>
    public byte[]? AuthorityKeyId()
    {
        if (Reader(Oid.AuthorityKeyId) is not { } reader || !reader.NextIs(Asn1Tag.Sequence)) return null;
        var parts = reader.ReadSequence();
        return parts.NextIs(0) ? parts.ReadOctetString(Tags.Primitive(0)) : null;
    }

    /// <summary>subjectDirectoryAttributes, where Ukrainian certificates keep РНОКПП, ЄДРПОУ and УНЗР.</summary>
    public IReadOnlyList<NamePart> DirectoryAttributes()
    {
        var attributes = new List<NamePart>();
        var reader = Reader(Oid.DirectoryAttributes)?.ReadSequence();
        while (reader is { HasData: true })
        {
            var attribute = reader.ReadSequence();
            var oid = attribute.ReadObjectIdentifier();
            var values = attribute.ReadSetOf();
            while (values.HasData) attributes.Add(new(oid, Text.Of(values.ReadEncodedValue())));
        }
        return attributes;
    }
}
