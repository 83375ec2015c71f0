using System.Formats.Asn1;
using System.Security.Cryptography;

namespace DiiaQr.Kep.Signing;

internal sealed class EcdsaSigningKey(ECDsa key) : SigningKey
{
    public override HashKind UsualHash => key.KeySize > 256 ? HashKind.Sha384 : HashKind.Sha256;

    public override byte[] PublicInfo() => key.ExportSubjectPublicKeyInfo();

    public override byte[] PrivateInfo() => key.ExportPkcs8PrivateKey();

    public override byte[] Sign(ReadOnlySpan<byte> content, HashKind hash, bool pss)
    {
        lock (key) return key.SignData(content, HashOid.Name(hash), DSASignatureFormat.Rfc3279DerSequence);
    }

    public override void WriteAlgorithm(AsnWriter writer, HashKind hash, bool pss)
    {
        using (writer.PushSequence()) writer.WriteObjectIdentifier(hash switch
        {
            HashKind.Sha384 => Oid.EcdsaSha384,
            HashKind.Sha512 => Oid.EcdsaSha512,
            _ => Oid.EcdsaSha256,
        });
    }
}
