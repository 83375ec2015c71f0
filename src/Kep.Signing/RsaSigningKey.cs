using System.Formats.Asn1;
using System.Security.Cryptography;

namespace DiiaQr.Kep.Signing;

internal sealed class RsaSigningKey(RSA key) : SigningKey
{
    public override HashKind UsualHash => HashKind.Sha256;

    public override byte[] PublicInfo() => key.ExportSubjectPublicKeyInfo();

    public override byte[] PrivateInfo() => key.ExportPkcs8PrivateKey();

    public override byte[] Sign(ReadOnlySpan<byte> content, HashKind hash, bool pss)
    {
        lock (key) return key.SignData(content, HashOid.Name(hash), pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }

    public override void WriteAlgorithm(AsnWriter writer, HashKind hash, bool pss)
    {
        using (writer.PushSequence())
        {
            if (pss)
            {
                writer.WriteObjectIdentifier(Oid.RsaPss);
                WritePss(writer, HashOid.Of(hash), HashOid.Name(hash).Name switch { "SHA384" => 48, "SHA512" => 64, _ => 32 });
                return;
            }
            writer.WriteObjectIdentifier(hash switch
            {
                HashKind.Sha384 => Oid.RsaSha384,
                HashKind.Sha512 => Oid.RsaSha512,
                _ => Oid.RsaSha256,
            });
            writer.WriteNull();
        }
    }

    private static void WritePss(AsnWriter writer, string hash, int salt)
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence(Tags.Constructed(0))) writer.WriteAlgorithm(hash);
            using (writer.PushSequence(Tags.Constructed(1)))
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oid.Mgf1);
                writer.WriteAlgorithm(hash);
            }
            using (writer.PushSequence(Tags.Constructed(2))) writer.WriteInteger(salt);
        }
    }
}
