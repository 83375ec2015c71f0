using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class KeepingADemoAuthority
{
    private readonly Town town = new();

    [Theory]
    [InlineData(KeyKind.EcdsaP256)]
    [InlineData(KeyKind.Rsa2048)]
    public void Issues_under_the_same_trust_after_a_restart(KeyKind key)
    {
        var authority = DemoAuthority.Create(town.Clock, key);
        var trust = TrustList.Read(authority.TrustListPem(), out _);

        var again = DemoAuthority.Load(authority.Save(), town.Clock);

        again.Certificate.Thumbprint.ShouldBe(authority.Certificate.Thumbprint);
        Verifier.Verify(again.Issue(Town.CitizenOf).Sign(Town.Statement), null, new(trust, Town.Noon)).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Lets_a_signer_sign_after_a_restart() =>
        town.Verify(SigningIdentity.Load(town.Head.Save(), town.Clock).Sign(Town.Statement)).Holds.ShouldBeTrue();
}
