using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>Writes a CMS SignedData around finished SignerInfos.</summary>
internal static class NewMessage
{
    public static string ContentType(SignOptions options) => options.Flaws.HasFlag(Flaw.NotADocument) ? Oid.TstInfo : Oid.Data;

    /// <param name="content">Null for a detached signature.</param>
    public static byte[] Write(ReadOnlyMemory<byte>? content, SignOptions options, IEnumerable<Certificate> certificates, params IReadOnlyList<NewSigner> signers) => Signing.Write.Der(writer =>
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oid.SignedData);
            using (writer.PushSequence(Tags.Constructed(0)))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf())
                    foreach (var hash in signers.Select(signer => signer.Hash).Distinct()) writer.WriteAlgorithm(HashOid.Of(hash));
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(ContentType(options));
                    if (content is { } attached)
                        using (writer.PushSequence(Tags.Constructed(0))) writer.WriteOctetString(attached.Span);
                }
                var sent = certificates.DistinctBy(certificate => certificate.Thumbprint).ToList();
                if (sent.Count > 0)
                    using (writer.PushSetOf(Tags.Constructed(0)))
                        foreach (var certificate in sent) writer.WriteEncodedValue(certificate.Raw.Span);
                using (writer.PushSetOf())
                    foreach (var signer in signers) writer.WriteEncodedValue(signer.Info);
            }
        }
    });
}
