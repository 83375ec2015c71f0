using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>
/// What was added to a signature after it was made (CAdES-T and X-L, RFC 5126 §6). Nobody signed it: each value has to prove itself.
/// Time-stamps over the content alone are not read: they say nothing of when it was signed.
/// </summary>
/// <param name="TimeStamp">A time-stamp token over the signature.</param>
/// <param name="Certificates">Encoded, for building chains.</param>
internal sealed record UnsignedAttributes(ReadOnlyMemory<byte>? TimeStamp, IReadOnlyList<ReadOnlyMemory<byte>> Certificates, RevocationValues Revocation)
{
    public static UnsignedAttributes None { get; } = new(null, [], RevocationValues.None);

    /// <param name="set">Of a repeated attribute and of several values, the first counts.</param>
    public static UnsignedAttributes Read(AsnReader set)
    {
        var values = new Dictionary<string, ReadOnlyMemory<byte>>();
        while (set.HasData)
        {
            var attribute = set.ReadSequence();
            var oid = attribute.ReadObjectIdentifier();
            var value = attribute.ReadSetOf();
            if (value.HasData) values.TryAdd(oid, value.ReadEncodedValue());
        }
        return new(
            values.TryGetValue(Oid.SignatureTimeStamp, out var token) ? token : default(ReadOnlyMemory<byte>?),
            values.TryGetValue(Oid.CertificateValues, out var certificates) ? ReadEach(certificates.Read().ReadSequence()) : [],
            values.TryGetValue(Oid.RevocationValues, out var revocation) ? RevocationValues.Read(revocation.Read()) : RevocationValues.None);
    }

    private static List<ReadOnlyMemory<byte>> ReadEach(AsnReader sequence)
    {
        var each = new List<ReadOnlyMemory<byte>>();
        while (sequence.HasData) each.Add(sequence.ReadEncodedValue());
        return each;
    }
}
