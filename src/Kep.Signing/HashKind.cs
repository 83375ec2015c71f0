using System.Security.Cryptography;

namespace DiiaQr.Kep.Signing;

public enum HashKind { Sha256, Sha384, Sha512 }

internal static class HashOid
{
    public static string Of(HashKind hash) => hash switch
    {
        HashKind.Sha384 => Oid.Sha384,
        HashKind.Sha512 => Oid.Sha512,
        _ => Oid.Sha256,
    };

    public static HashAlgorithmName Name(HashKind hash) => HashAlgorithmName.FromOid(Of(hash));
}
