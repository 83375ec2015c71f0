using System.Formats.Asn1;

namespace DiiaQr.Kep;

internal enum SignatureFamily { Unsupported, Ecdsa, RsaPkcs1, RsaPss, Dstu }

/// <summary>What an AlgorithmIdentifier of a signature means.</summary>
/// <param name="Digest">The hash that the algorithm fixes; null where it leaves that to a field beside it.</param>
internal sealed record SignatureAlgorithm(string Oid, SignatureFamily Family, string? Digest)
{
    public static SignatureAlgorithm Read(AsnReader identifier)
    {
        var oid = identifier.ReadObjectIdentifier();
        return oid switch
        {
            Kep.Oid.EcPublicKey => new(oid, SignatureFamily.Ecdsa, null),
            Kep.Oid.EcdsaSha256 => new(oid, SignatureFamily.Ecdsa, Kep.Oid.Sha256),
            Kep.Oid.EcdsaSha384 => new(oid, SignatureFamily.Ecdsa, Kep.Oid.Sha384),
            Kep.Oid.EcdsaSha512 => new(oid, SignatureFamily.Ecdsa, Kep.Oid.Sha512),
            Kep.Oid.Rsa => new(oid, SignatureFamily.RsaPkcs1, null),
            Kep.Oid.RsaSha256 => new(oid, SignatureFamily.RsaPkcs1, Kep.Oid.Sha256),
            Kep.Oid.RsaSha384 => new(oid, SignatureFamily.RsaPkcs1, Kep.Oid.Sha384),
            Kep.Oid.RsaSha512 => new(oid, SignatureFamily.RsaPkcs1, Kep.Oid.Sha512),
            Kep.Oid.RsaPss => ReadPss(identifier),
            Kep.Oid.DstuGost or Kep.Oid.DstuGostShort => new(oid, SignatureFamily.Dstu, Kep.Oid.Gost34311),
            Kep.Oid.DstuKupyna256 or Kep.Oid.DstuKupyna256Short => new(oid, SignatureFamily.Dstu, Kep.Oid.Kupyna256),
            Kep.Oid.DstuKupyna384 or Kep.Oid.DstuKupyna384Short => new(oid, SignatureFamily.Dstu, Kep.Oid.Kupyna384),
            Kep.Oid.DstuKupyna512 or Kep.Oid.DstuKupyna512Short => new(oid, SignatureFamily.Dstu, Kep.Oid.Kupyna512),
            _ => new(oid, SignatureFamily.Unsupported, null),
        };
    }

    /// <summary>RFC 8017 A.2.3. Taken only with one hash throughout and a salt of its length, which is all that .NET checks and producers make.</summary>
    private static SignatureAlgorithm ReadPss(AsnReader identifier)
    {
        var unsupported = new SignatureAlgorithm(Kep.Oid.RsaPss, SignatureFamily.Unsupported, null);
        if (!identifier.NextIs(Asn1Tag.Sequence)) return unsupported;

        var parameters = identifier.ReadSequence();
        if (!parameters.NextIs(0)) return unsupported; // SHA-1 by default
        var digest = parameters.ReadSequence(Tags.Constructed(0)).ReadSequence().ReadObjectIdentifier();

        if (!parameters.NextIs(1)) return unsupported;
        var mask = parameters.ReadSequence(Tags.Constructed(1)).ReadSequence();
        if (mask.ReadObjectIdentifier() != Kep.Oid.Mgf1 || mask.ReadSequence().ReadObjectIdentifier() != digest) return unsupported;

        if (!parameters.NextIs(2) || !parameters.ReadSequence(Tags.Constructed(2)).TryReadInt32(out var salt)) return unsupported;
        var length = digest switch { Kep.Oid.Sha256 => 32, Kep.Oid.Sha384 => 48, Kep.Oid.Sha512 => 64, _ => -1 };
        return salt == length && !parameters.HasData ? new(Kep.Oid.RsaPss, SignatureFamily.RsaPss, digest) : unsupported;
    }
}
