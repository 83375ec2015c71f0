using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>One SignerInfo, signed: CAdES-BES unless the options say otherwise.</summary>
internal sealed record NewSigner(byte[] Info, HashKind Hash)
{
    public static NewSigner Write(ReadOnlySpan<byte> content, SigningIdentity signer, SignOptions options, DateTimeOffset now)
    {
        var hash = options.Hash ?? signer.Key.UsualHash;
        var attributes = options.Flaws.HasFlag(Flaw.NoSignedAttributes) ? null : NewAttributes.Write(content, signer.Certificate, hash, options, now);
        var signature = signer.Key.Sign(attributes is null ? content : attributes.Signed, hash, options.Pss);
        return new(Signing.Write.Der(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(options.ByKeyId ? 3 : 1);
                if (options.ByKeyId) writer.WriteOctetString(signer.Certificate.KeyId, Tags.Primitive(0));
                else
                    using (writer.PushSequence())
                    {
                        writer.WriteEncodedValue(signer.Certificate.Issuer.Raw.Span);
                        writer.WriteInteger(signer.Certificate.Serial.Span);
                    }
                writer.WriteAlgorithm(HashOid.Of(hash));
                if (attributes is not null) writer.WriteEncodedValue(attributes.Sent);
                signer.Key.WriteAlgorithm(writer, hash, options.Pss);
                writer.WriteOctetString(signature);
                NewUnsigned.Write(writer, signature, options);
            }
        }), hash);
    }
}
