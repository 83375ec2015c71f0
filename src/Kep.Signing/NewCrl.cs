using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>A line of a CRL. <see cref="Reason"/> is that of RFC 5280 §5.3.1: 6 for a suspension, 8 to take one back in a delta.</summary>
public sealed record RevokedEntry(Certificate Certificate, DateTimeOffset Since, int? Reason = null);

/// <summary>Writes a CRL.</summary>
internal static class NewCrl
{
    public static byte[] Write(SigningIdentity issuer, IReadOnlyList<RevokedEntry> entries, DateTimeOffset now, DateTimeOffset? nextUpdate, Action<AsnWriter>? extensions = null)
    {
        var body = Signing.Write.Der(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                issuer.Key.WriteAlgorithm(writer, issuer.Key.UsualHash, pss: false);
                writer.WriteEncodedValue(issuer.Certificate.Subject.Raw.Span);
                writer.WriteUtcTime(now);
                if (nextUpdate is { } next) writer.WriteUtcTime(next);
                if (entries.Count > 0)
                    using (writer.PushSequence())
                        foreach (var entry in entries) WriteEntry(writer, entry);
                if (extensions is null) return;
                using (writer.PushSequence(Tags.Constructed(0)))
                using (writer.PushSequence()) extensions(writer);
            }
        });
        return issuer.Key.SignBody(body);
    }

    public static void WriteExtension(AsnWriter writer, string oid, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteBoolean(true);
            writer.WriteOctetString(Signing.Write.Der(value));
        }
    }

    private static void WriteEntry(AsnWriter writer, RevokedEntry entry)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(entry.Certificate.Serial.Span);
            writer.WriteUtcTime(entry.Since);
            if (entry.Reason is not { } reason) return;
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oid.CrlReason);
                writer.WriteOctetString([(byte)UniversalTagNumber.Enumerated, 1, (byte)reason]);
            }
        }
    }
}
