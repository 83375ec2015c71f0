using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class VerifyingASignature
{
    // RSA keys take their time to make: one of each serves all the ways.
    private static readonly Town Shared = new();
    private static readonly Dictionary<KeyKind, Lazy<SigningIdentity>> Heads = Enum.GetValues<KeyKind>()
        .ToDictionary(key => key, key => new Lazy<SigningIdentity>(() => Shared.Authority.Issue(Town.HeadOf with { Key = key })));

    private readonly Town town = new();

    public static TheoryData<KeyKind, HashKind, bool, bool, bool> Ways()
    {
        var ways = new TheoryData<KeyKind, HashKind, bool, bool, bool>();
        foreach (var key in new[] { KeyKind.EcdsaP256, KeyKind.EcdsaP384, KeyKind.Rsa2048, KeyKind.Rsa3072 })
            foreach (var hash in new[] { HashKind.Sha256, HashKind.Sha384, HashKind.Sha512 })
                foreach (var attached in new[] { true, false })
                    foreach (var ber in new[] { false, true })
                    {
                        ways.Add(key, hash, attached, ber, false);
                        if (key is KeyKind.Rsa2048) ways.Add(key, hash, attached, ber, true);
                    }
        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Holds_for_every_key_hash_and_form(KeyKind key, HashKind hash, bool attached, bool ber, bool pss)
    {
        var message = Heads[key].Value.Sign(Town.Statement, attached, new() { Hash = hash, Ber = ber, Pss = pss });

        var verification = Shared.Verify(message, attached ? null : Town.Statement);

        verification.Detail.ShouldBeNull();
        verification.Holds.ShouldBeTrue();
        verification.Intact.ShouldBeTrue();
        verification.Content.ToArray().ShouldBe(Town.Statement);
    }

    [Fact]
    public void Names_the_signer_the_time_and_the_chain()
    {
        var claimed = Town.Noon.AddMinutes(-3);
        var signer = town.Verify(town.Head.Sign(Town.Statement, options: new() { ClaimedTime = claimed })).Signers.ShouldHaveSingleItem();

        signer.Certificate!.Thumbprint.ShouldBe(town.Head.Certificate.Thumbprint);
        signer.Identity!.Rnokpp.ShouldBe("1234567899");
        signer.Time.ShouldBe(Town.Noon);
        signer.TimeSource.ShouldBe(TimeSource.Receipt);
        signer.ClaimedTime.ShouldBe(claimed);
        signer.Revocation.ShouldBe(Revocation.Unknown);
        signer.Chain.Select(certificate => certificate.Thumbprint).ShouldBe([town.Head.Certificate.Thumbprint, town.Authority.Certificate.Thumbprint]);
    }

    [Fact]
    public void Holds_for_two_signers_together()
    {
        var seal = town.Authority.Issue(new("Печатка", Organisation: "ТОВ «ВИГАДКА»", Edrpou: "12345678", Seal: true));

        var verification = town.Verify(SigningIdentity.SignTogether(Town.Statement, town.Head, seal));

        verification.Holds.ShouldBeTrue();
        verification.Signers.Select(signer => signer.Identity!.IsSeal).ShouldBe([true, false], ignoreOrder: true);
    }

    [Fact]
    public void Tells_the_faulty_one_of_two_signers_apart()
    {
        var late = town.Authority.Issue(Town.CitizenOf with { NotAfter = Town.Noon.AddSeconds(-1) });

        var verification = town.Verify(SigningIdentity.SignTogether(Town.Statement, town.Head, late));

        verification.Error.ShouldBe(KepError.CertExpired);
        verification.Holds.ShouldBeFalse();
        verification.Intact.ShouldBeTrue();
        verification.Signers.Select(signer => signer.Error).ShouldBe([null, KepError.CertExpired], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Flaw.AttributesSentUnsorted)]
    [InlineData(Flaw.AttributesSignedUnsorted)]
    public void Takes_attributes_in_any_order(Flaw order) =>
        town.Verify(town.Head.Sign(Town.Statement, options: new() { Flaws = order })).Holds.ShouldBeTrue();

    [Fact]
    public void Finds_the_certificate_by_its_key_identifier() =>
        town.Verify(town.Head.Sign(Town.Statement, options: new() { ByKeyId = true })).Holds.ShouldBeTrue();

    [Fact]
    public void Takes_the_attached_content_beside_an_equal_file() =>
        town.Verify(town.Head.Sign(Town.Statement), Town.Statement).Holds.ShouldBeTrue();

    [Fact]
    public void Signs_and_verifies_an_empty_file() => town.Verify(town.Head.Sign(Array.Empty<byte>())).Holds.ShouldBeTrue();

    [Fact]
    public void Without_a_trusted_list_checks_only_the_maths()
    {
        var stranger = DemoAuthority.Create(town.Clock).Issue(Town.CitizenOf with { Qualified = false, NonRepudiation = false, NotAfter = Town.Noon.AddSeconds(-1) });
        var local = new Policy(null, Town.Noon);

        var message = stranger.Sign(Town.Statement);
        var verification = Verifier.Verify(message, null, local);
        verification.Holds.ShouldBeTrue();
        verification.Intact.ShouldBeTrue();

        Verifier.Verify(Town.Alter(message, Town.Statement), null, local).Error.ShouldBe(KepError.DigestMismatch);
    }

    [Fact]
    public void Passes_plain_cms_where_the_policy_says_so()
    {
        var lax = town.Policy with { RequireSigningCertificate = false };

        Verifier.Verify(town.Head.Sign(Town.Statement, options: new() { Flaws = Flaw.NoSigningCertificate }), null, lax).Holds.ShouldBeTrue();
        Verifier.Verify(town.Head.Sign(Town.Statement, options: new() { Flaws = Flaw.NoSignedAttributes }), null, lax).Holds.ShouldBeTrue();
        Verifier.Verify(Town.Alter(town.Head.Sign(Town.Statement, options: new() { Flaws = Flaw.NoSignedAttributes }), Town.Statement), null, lax)
            .Error.ShouldBe(KepError.BadSignature);
    }

    [Fact]
    public void Passes_an_unqualified_or_key_agreement_certificate_where_the_policy_says_so()
    {
        var message = town.Authority.Issue(Town.CitizenOf with { Qualified = false, NonRepudiation = false }).Sign(Town.Statement);

        Verifier.Verify(message, null, town.Policy with { RequireQualified = false, RequireNonRepudiation = false }).Holds.ShouldBeTrue();
    }
}
