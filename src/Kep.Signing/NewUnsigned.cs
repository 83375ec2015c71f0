using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>Writes what CAdES-T and X-L add to a finished signature.</summary>
internal static class NewUnsigned
{
    public static void Write(AsnWriter writer, byte[] signature, SignOptions options)
    {
        if (options is { TimeStamp: null, CertificateValues.Count: 0, Crls.Count: 0, OcspAnswers.Count: 0 }) return;
        using (writer.PushSetOf(Tags.Constructed(1)))
        {
            if (options.TimeStamp is { } stamp) writer.WriteAttribute(Oid.SignatureTimeStamp, value => value.WriteEncodedValue(stamp(signature)));
            if (options.CertificateValues.Count > 0)
                writer.WriteAttribute(Oid.CertificateValues, value => WriteEach(value, options.CertificateValues.Select(certificate => certificate.Raw)));
            if (options.Crls.Count + options.OcspAnswers.Count > 0)
                writer.WriteAttribute(Oid.RevocationValues, value =>
                {
                    using (value.PushSequence())
                    {
                        WriteTagged(value, 0, options.Crls);
                        WriteTagged(value, 1, options.OcspAnswers);
                    }
                });
        }
    }

    private static void WriteTagged(AsnWriter writer, int tag, IReadOnlyList<ReadOnlyMemory<byte>> values)
    {
        if (values.Count == 0) return;
        using (writer.PushSequence(Tags.Constructed(tag))) WriteEach(writer, values);
    }

    private static void WriteEach(AsnWriter writer, IEnumerable<ReadOnlyMemory<byte>> values)
    {
        using (writer.PushSequence())
            foreach (var value in values) writer.WriteEncodedValue(value.Span);
    }
}
