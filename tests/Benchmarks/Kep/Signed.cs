using DiiaQr.Kep;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Benchmarks.Kep;

/// <summary>Somebody of the demo PKI who signs with one kind of key, and who trusts him.</summary>
internal sealed class Signed
{
    private readonly DemoPki pki;

    public Signed(KeyKind key)
    {
        Key = key;
        pki = DemoPki.Create(TimeProvider.System, key);
        Policy = new(TrustList.Read(pki.TrustListPem(), out _), TimeProvider.System.GetUtcNow());
    }

    public KeyKind Key { get; }

    public Policy Policy { get; }

    public byte[] Sign(byte[] content, bool ber = false) => pki.Head.Sign(content, options: new() { Ber = ber });

    public void Verify(byte[] message)
    {
        var verification = Verifier.Verify(message, null, Policy);
        if (!verification.Holds) throw new InvalidOperationException(verification.Detail);
    }
}
