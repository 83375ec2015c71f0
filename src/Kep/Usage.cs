using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>What a certificate may be used for. An absent key usage allows nothing: qualified certificates always carry one (EN 319 412-2 §4.3.2).</summary>
/// <param name="PathLength">How many further CAs may stand below this one; null for any number.</param>
/// <param name="Statements">QC statements and QC types together.</param>
internal sealed record Usage(
    bool NonRepudiation,
    bool SignsCertificates,
    bool SignsCrls,
    bool IsCa,
    int? PathLength,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> Statements)
{
    public bool IsSeal => Purposes.Contains(Oid.UaSeal) || Statements.Contains(Oid.QcTypeSeal);

    public bool IsQualified => Statements.Contains(Oid.QcCompliance) || Statements.Contains(Oid.UaQualified);

    public static Usage Read(ExtensionList extensions)
    {
        var keyUsage = extensions.Reader(Oid.KeyUsage)?.ReadBitString(out _) ?? [];
        var (isCa, pathLength) = ReadConstraints(extensions.Reader(Oid.BasicConstraints)?.ReadSequence());
        return new(
            Bit(keyUsage, 1),
            Bit(keyUsage, 5),
            Bit(keyUsage, 6),
            isCa,
            pathLength,
            ReadPurposes(extensions.Reader(Oid.ExtendedKeyUsage)?.ReadSequence()),
            ReadStatements(extensions.Reader(Oid.QcStatements)?.ReadSequence()));
    }

    private static bool Bit(byte[] bits, int number) => number / 8 < bits.Length && (bits[number / 8] & (0x80 >> (number % 8))) != 0;

    private static (bool IsCa, int? PathLength) ReadConstraints(AsnReader? reader)
    {
        if (reader is null) return (false, null);
        var isCa = reader.NextIs(Asn1Tag.Boolean) && reader.ReadBoolean();
        if (!reader.HasData) return (isCa, null);
        return reader.TryReadInt32(out var length) ? (isCa, length) : throw new AsnContentException("path length");
    }

    private static List<string> ReadPurposes(AsnReader? reader)
    {
        var purposes = new List<string>();
        while (reader is { HasData: true }) purposes.Add(reader.ReadObjectIdentifier());
        return purposes;
    }

    private static List<string> ReadStatements(AsnReader? reader)
    {
        var statements = new List<string>();
        while (reader is { HasData: true })
        {
            var statement = reader.ReadSequence();
            var oid = statement.ReadObjectIdentifier();
            statements.Add(oid);
            if (oid == Oid.QcType && statement.HasData) statements.AddRange(ReadPurposes(statement.ReadSequence()));
        }
        return statements;
    }
}
