using System.Security.Cryptography;

namespace DiiaQr.Kep.Signing;

/// <summary>The first three go with ECDSA and RSA keys, the others with DSTU keys.</summary>
public enum HashKind { Sha256, Sha384, Sha512, Gost34311, Kupyna256, Kupyna384, Kupyna512 }

internal static class HashOid
{
    public static string Of(HashKind hash) => hash switch
    {
        HashKind.Sha384 => Oid.Sha384,
        HashKind.Sha512 => Oid.Sha512,
        HashKind.Gost34311 => Oid.Gost34311,
        HashKind.Kupyna256 => Oid.Kupyna256,
        HashKind.Kupyna384 => Oid.Kupyna384,
        HashKind.Kupyna512 => Oid.Kupyna512,
        _ => Oid.Sha256,
    };

    public static HashAlgorithmName Name(HashKind hash) => HashAlgorithmName.FromOid(Of(hash));
}
