using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>What certificates and messages write alike.</summary>
internal static class Write
{
    public static byte[] Der(Action<AsnWriter> body)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        body(writer);
        return writer.Encode();
    }

    /// <summary>An AlgorithmIdentifier without parameters, as RFC 5754 has it for hashes.</summary>
    public static void WriteAlgorithm(this AsnWriter writer, string oid)
    {
        using (writer.PushSequence()) writer.WriteObjectIdentifier(oid);
    }

    public static void WriteAttribute(this AsnWriter writer, string oid, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSetOf()) value(writer);
        }
    }
}
