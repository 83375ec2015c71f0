using System.Formats.Asn1;
using System.Text;

namespace DiiaQr.Kep.Signing;

/// <summary>A certification authority for the demo and the tests. Whoever holds its file can be anybody: never trust it elsewhere.</summary>
public sealed class DemoAuthority(SigningIdentity identity, TimeProvider clock)
{
    private const string Provider = "ДЕМО Надавач (не довіряти)";

    public Certificate Certificate => identity.Certificate;

    public static DemoAuthority Create(TimeProvider clock, KeyKind key = KeyKind.EcdsaP256) => new(
        NewIdentity(new("ДЕМО Засвідчувальний орган (не довіряти)", Organisation: Provider, NotAfter: clock.GetUtcNow().AddYears(10), Key: key) { AuthorityOver = 1 }, null, clock),
        clock);

    public SigningIdentity Issue(SubjectOf subject) => Issue(subject, SigningKey.Create(subject.Key));

    internal SigningIdentity Issue(SubjectOf subject, SigningKey key) => new(key, NewCertificate.Write(subject, key, identity, clock.GetUtcNow()), clock);

    /// <summary>An authority below this one, which issues in its turn.</summary>
    public DemoAuthority Below(string commonName, KeyKind key = KeyKind.EcdsaP256) => new(
        Issue(new(commonName, Organisation: Provider, NotAfter: clock.GetUtcNow().AddYears(5), Key: key) { AuthorityOver = 0 }),
        clock);

    public DemoTimeStamping TimeStamping(KeyKind key = KeyKind.EcdsaP256) =>
        new(Issue(new("ДЕМО Позначки часу", Organisation: Provider, Qualified: false, Key: key) { Purpose = Oid.TimeStamping }), clock);

    public DemoResponder Responder(KeyKind key = KeyKind.EcdsaP256) =>
        new(Issue(new("ДЕМО Стан сертифікатів", Organisation: Provider, Qualified: false, Key: key) { Purpose = Oid.OcspSigning }), Certificate, clock);

    /// <summary>An encoded CRL as of now.</summary>
    public byte[] RevocationList(IReadOnlyList<RevokedEntry> revoked, DateTimeOffset? nextUpdate) => RevocationList(revoked, nextUpdate, null);

    internal byte[] RevocationList(IReadOnlyList<RevokedEntry> revoked, DateTimeOffset? nextUpdate, Action<AsnWriter>? extensions) =>
        NewCrl.Write(identity, revoked, clock.GetUtcNow(), nextUpdate, extensions);

    /// <summary>This authority's certificate, as a trusted list.</summary>
    public byte[] TrustListPem() => Encoding.ASCII.GetBytes(identity.CertificatePem());

    /// <summary>Key and certificate in PEM, so that the same authority serves across runs.</summary>
    public byte[] Save() => identity.Save();

    /// <exception cref="ArgumentException">Not what <see cref="Save"/> wrote.</exception>
    public static DemoAuthority Load(ReadOnlyMemory<byte> saved, TimeProvider clock) => new(SigningIdentity.Load(saved, clock), clock);

    private static SigningIdentity NewIdentity(SubjectOf subject, SigningIdentity? issuer, TimeProvider clock)
    {
        var key = SigningKey.Create(subject.Key);
        return new(key, NewCertificate.Write(subject, key, issuer, clock.GetUtcNow()), clock);
    }
}
