using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DiiaQr.Kep;

/// <summary>The hash by which an OCSP answer finds the issuer's name. SHA-1 serves here, as nearly every responder uses it (RFC 6960 §4.3): it finds, it proves nothing.</summary>
internal static class NameDigest
{
    private const string Sha1 = "1.3.14.3.2.26";

    [SuppressMessage("Security", "CA5350", Justification = "A look-up, not a proof: the answer's signature is the proof.")]
    public static byte[]? Of(string oid, ReadOnlySpan<byte> name) => oid == Sha1 ? SHA1.HashData(name) : Digest.Of(oid, name);
}
