using System.Text;
using DiiaQr.Kep.Signing;
using Microsoft.Extensions.Time.Testing;

namespace DiiaQr.Kep.Tests;

/// <summary>The demo PKI at noon, with its trusted list and a policy of that moment. Made once for each kind of key: nothing here changes.</summary>
internal sealed class Country
{
    private static readonly Dictionary<KeyKind, Country> Made = [];

    private Country(KeyKind key)
    {
        Clock = new(Town.Noon);
        Pki = DemoPki.Create(Clock, key);
        Trust = TrustList.Read(Pki.TrustListPem(), out _);
    }

    public FakeTimeProvider Clock { get; }

    public DemoPki Pki { get; }

    public TrustList Trust { get; }

    public Policy Policy => new(Trust, Town.Noon);

    public static Country Of(KeyKind key)
    {
        lock (Made) return Made.TryGetValue(key, out var country) ? country : Made[key] = new(key);
    }

    public Verification Verify(byte[] message, Policy? policy = null) => Verifier.Verify(message, null, policy ?? Policy);

    /// <summary>The one signer of the statement, judged.</summary>
    public Signer Judge(SigningIdentity signer, Policy policy, SignOptions? options = null) =>
        Verify(signer.Sign(Town.Statement, options: options), policy).Signers.ShouldHaveSingleItem();

    public Policy With(params byte[][] crls) => Policy with { Revocations = [.. crls.Select(crl => Crl.Parse(crl))] };

    public SignOptions StampedAt(DateTimeOffset time, SignOptions? token = null) => new()
    {
        ClaimedTime = time,
        TimeStamp = signature => Pki.TimeStamping.Stamp(signature, time, token ?? SignOptions.Default),
    };

    /// <summary>The same trust without one certificate.</summary>
    public TrustList TrustWithout(Certificate certificate) => TrustList.Read(
        Encoding.ASCII.GetBytes(string.Concat(Trust.Certificates.Where(one => one.Thumbprint != certificate.Thumbprint).Select(SigningIdentity.Pem))), out _);
}
