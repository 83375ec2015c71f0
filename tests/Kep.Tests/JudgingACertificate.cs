using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public sealed class JudgingACertificateOfDstu() : JudgingACertificate(KeyKind.Dstu257);

public class JudgingACertificate
{
    private readonly Town town;

    public JudgingACertificate() : this(KeyKind.EcdsaP256)
    {
    }

    protected JudgingACertificate(KeyKind key) => town = new(key);

    private void Refused(KepError error, byte[] message, TrustList? trust = null)
    {
        var verification = Verifier.Verify(message, null, town.Policy with { Trust = trust ?? town.Trust });
        verification.Error.ShouldBe(error, verification.Detail);
        verification.Intact.ShouldBeTrue();
        verification.Holds.ShouldBeFalse();
    }

    [Fact]
    public void Refuses_an_unknown_authority() => Refused(KepError.UnknownCa, town.Head.Sign(Town.Statement), TrustList.Empty);

    [Fact]
    public void Refuses_a_chain_found_only_inside_the_message() =>
        Refused(KepError.UnknownCa, town.Head.Sign(Town.Statement, options: new() { Along = [town.Authority.Certificate] }), TrustList.Empty);

    [Fact]
    public void Refuses_a_namesake_of_the_authority()
    {
        var namesake = DemoAuthority.Create(town.Clock);
        namesake.Certificate.SubjectText.ShouldBe(town.Authority.Certificate.SubjectText);
        Refused(KepError.UnknownCa, namesake.Issue(Town.HeadOf).Sign(Town.Statement));
    }

    [Fact]
    public void Refuses_what_another_than_an_authority_issued()
    {
        var byHead = new DemoAuthority(town.Head, town.Clock).Issue(Town.CitizenOf);
        Refused(KepError.UnknownCa, byHead.Sign(Town.Statement, options: new() { Along = [town.Head.Certificate] }));
    }

    [Fact]
    public void Refuses_more_authorities_in_a_row_than_allowed()
    {
        var below = town.Authority.Below("ДЕМО Другий");
        var tooLow = below.Below("ДЕМО Третій");
        var message = tooLow.Issue(Town.CitizenOf).Sign(Town.Statement, options: new() { Along = [below.Certificate, tooLow.Certificate] });
        Refused(KepError.UnknownCa, message);
    }

    [Fact]
    public void Bridges_a_gap_with_an_authority_from_the_message()
    {
        var below = town.Authority.Below("ДЕМО Другий");

        var verification = town.Verify(below.Issue(Town.CitizenOf).Sign(Town.Statement, options: new() { Along = [below.Certificate] }));

        verification.Holds.ShouldBeTrue(verification.Detail);
        verification.Signers[0].Chain.Count.ShouldBe(3);
    }

    [Fact]
    public void Refuses_when_the_authority_itself_has_expired()
    {
        town.Clock.Advance(TimeSpan.FromDays(11 * 366));
        var longAfter = town.Authority.Issue(Town.CitizenOf).Sign(Town.Statement);

        var verification = Verifier.Verify(longAfter, null, town.Policy with { ReceivedAt = town.Clock.GetUtcNow() });

        verification.Error.ShouldBe(KepError.CertExpired);
        verification.Detail.ShouldNotBeNull().ShouldContain("ДЕМО");
    }

    [Fact]
    public void Counts_the_last_second_of_validity_and_not_the_next()
    {
        var message = town.Authority.Issue(Town.CitizenOf with { NotBefore = Town.Noon, NotAfter = Town.Noon.AddHours(1) }).Sign(Town.Statement);
        KepError? At(TimeSpan after) => Verifier.Verify(message, null, town.Policy with { ReceivedAt = Town.Noon + after }).Error;

        At(TimeSpan.FromTicks(-1)).ShouldBe(KepError.CertNotYetValid);
        At(TimeSpan.Zero).ShouldBeNull();
        At(TimeSpan.FromHours(1)).ShouldBeNull();
        At(TimeSpan.FromHours(1) + TimeSpan.FromTicks(1)).ShouldBe(KepError.CertExpired);
    }

    [Fact]
    public void Does_not_believe_a_back_dated_signing_time()
    {
        var expired = town.Authority.Issue(Town.CitizenOf with { NotBefore = Town.Noon.AddDays(-20), NotAfter = Town.Noon.AddDays(-10) });
        Refused(KepError.CertExpired, expired.Sign(Town.Statement, options: new() { ClaimedTime = Town.Noon.AddDays(-15) }));
    }

    [Fact]
    public void Lets_the_signers_clock_run_ahead_a_little_and_no_more()
    {
        KepError? Claiming(TimeSpan ahead) => town.Verify(town.Head.Sign(Town.Statement, options: new() { ClaimedTime = Town.Noon + ahead })).Error;

        Claiming(TimeSpan.FromMinutes(10)).ShouldBeNull();
        Claiming(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1)).ShouldBe(KepError.SigningTimeInFuture);
    }

    [Fact]
    public void Refuses_a_key_agreement_certificate() => town.VerifySignedBy(Town.HeadOf with { NonRepudiation = false }).Error.ShouldBe(KepError.NoNonRepudiation);

    [Fact]
    public void Refuses_an_unqualified_certificate() => town.VerifySignedBy(Town.HeadOf with { Qualified = false }).Error.ShouldBe(KepError.NotQualified);

    [Fact]
    public void Refuses_a_critical_extension_that_nobody_knows() =>
        town.VerifySignedBy(Town.HeadOf with { CriticalExtension = "1.2.3.4" }).Error.ShouldBe(KepError.UnknownCriticalExtension);

    [Fact]
    public void Names_the_weak_key_of_an_authority()
    {
        var weak = DemoAuthority.Create(town.Clock, KeyKind.Rsa1024);
        var message = weak.Issue(Town.CitizenOf).Sign(Town.Statement);
        Refused(KepError.WeakKey, message, TrustList.Read(weak.TrustListPem(), out _));
    }

    [Theory]
    [InlineData(KeyKind.EcdsaP384)]
    [InlineData(KeyKind.Rsa2048)]
    public void Follows_chains_of_other_keys(KeyKind key)
    {
        var authority = DemoAuthority.Create(town.Clock, key);
        var policy = town.Policy with { Trust = TrustList.Read(authority.TrustListPem(), out _) };
        Verifier.Verify(authority.Issue(Town.CitizenOf).Sign(Town.Statement), null, policy).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Remembers_what_an_authority_issued_but_not_for_a_forgery()
    {
        town.Verify(town.Head.Sign(Town.Statement)).Holds.ShouldBeTrue();
        town.Verify(town.Head.Sign(Town.Statement)).Holds.ShouldBeTrue();

        var forged = Certificate.Parse(Town.Alter(town.Head.Certificate.Raw.ToArray(), "1234567899"u8));
        town.Trust.RefuseIssuer(forged, town.Authority.Certificate)!.Error.ShouldBe(KepError.BadSignature);
    }
}
