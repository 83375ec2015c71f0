using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>A time-stamping authority for the demo and the tests (RFC 3161). As Ukrainian ones do, it leaves its certificate out of its tokens.</summary>
public sealed class DemoTimeStamping(SigningIdentity identity, TimeProvider clock)
{
    private const string Policy = "1.2.804.2.1.1.1.2.3.1";

    public Certificate Certificate => identity.Certificate;

    /// <summary>A token over a signature; usable as <see cref="SignOptions.TimeStamp"/>.</summary>
    public byte[] Stamp(ReadOnlyMemory<byte> signature) => Stamp(signature, clock.GetUtcNow(), SignOptions.Default);

    /// <param name="options">The token's own signature; its flaws, and what it sends along.</param>
    public byte[] Stamp(ReadOnlyMemory<byte> signature, DateTimeOffset time, SignOptions options)
    {
        var digest = HashOid.Of(identity.Key.UsualHash);
        var content = Write.Der(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                writer.WriteObjectIdentifier(Policy);
                using (writer.PushSequence())
                {
                    writer.WriteAlgorithm(digest);
                    writer.WriteOctetString(Digest.Of(digest, signature.Span)!);
                }
                writer.WriteInteger(1);
                writer.WriteGeneralizedTime(time, omitFractionalSeconds: true);
            }
        });
        var how = options with { ClaimedTime = time, Flaws = options.Flaws | Flaw.NotADocument | Flaw.NoCertificate };
        return identity.Sign(content, options: how);
    }
}
