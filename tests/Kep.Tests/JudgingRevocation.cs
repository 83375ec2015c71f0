using System.Formats.Asn1;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class JudgingRevocation
{
    private readonly Country country = Country.Of(KeyKind.Dstu257);

    private DemoPki Pki => country.Pki;

    [Fact]
    public void Knows_nothing_without_evidence_and_lets_the_policy_decide()
    {
        var lenient = country.Judge(Pki.Head, country.Policy);
        lenient.Error.ShouldBeNull();
        lenient.Revocation.ShouldBe(Revocation.Unknown);

        var strict = country.Judge(Pki.Head, country.Policy with { RequireRevocation = true });
        strict.Error.ShouldBe(KepError.RevocationUnknown);
        strict.Intact.ShouldBeTrue();
    }

    [Theory]
    [InlineData(KeyKind.Dstu257)]
    [InlineData(KeyKind.Dstu431)]
    [InlineData(KeyKind.EcdsaP256)]
    [InlineData(KeyKind.Rsa2048)]
    public void Believes_the_authoritys_list(KeyKind key)
    {
        var there = Country.Of(key);
        var policy = there.Policy with { Revocations = [Crl.Parse(there.Pki.Crl())], RequireRevocation = true };

        there.Verify(there.Pki.Head.Sign(Town.Statement), policy).Signers[0].Revocation.ShouldBe(Revocation.Good);
        var revoked = there.Verify(there.Pki.Revoked.Sign(Town.Statement), policy);
        revoked.Error.ShouldBe(KepError.CertRevoked);
        revoked.Signers[0].Revocation.ShouldBe(Revocation.Revoked);
    }

    [Fact]
    public void Refuses_a_revoked_one_whether_or_not_the_policy_asks() => country.Judge(Pki.Revoked, country.With(Pki.Crl())).Error.ShouldBe(KepError.CertRevoked);

    [Fact]
    public void Takes_the_list_out_of_the_message()
    {
        SignOptions options = new() { Crls = [Pki.Crl()] };
        country.Judge(Pki.Head, country.Policy, options).Revocation.ShouldBe(Revocation.Good);
        country.Judge(Pki.Revoked, country.Policy, options).Error.ShouldBe(KepError.CertRevoked);
    }

    [Fact]
    public void Takes_the_list_out_of_the_messages_own_place_for_it() =>
        country.Verify(RevocationChoice.With(Pki.Revoked.Sign(Town.Statement), writer => writer.WriteEncodedValue(Pki.Crl()))).Error.ShouldBe(KepError.CertRevoked);

    [Fact]
    public void Judges_by_the_time_of_the_signature()
    {
        var revokedAtNoon = Pki.Authority.RevocationList([new(Pki.Employee.Certificate, Town.Noon.AddHours(-1))], Town.Noon.AddDays(1));

        country.Judge(Pki.Employee, country.With(revokedAtNoon)).Error.ShouldBe(KepError.CertRevoked);
        country.Judge(Pki.Employee, country.With(revokedAtNoon), country.StampedAt(Town.Noon.AddMinutes(-59))).Error.ShouldBe(KepError.CertRevoked);
        country.Judge(Pki.Employee, country.With(revokedAtNoon), country.StampedAt(Town.Noon.AddMinutes(-61))).Revocation.ShouldBe(Revocation.Good);
    }

    [Fact]
    public void Counts_a_suspension_and_forgets_one_taken_back()
    {
        var suspended = Pki.Authority.RevocationList([new(Pki.Employee.Certificate, Town.Noon, Reason: 6)], Town.Noon.AddDays(1));
        country.Judge(Pki.Employee, country.With(suspended)).Error.ShouldBe(KepError.CertRevoked);
        var takenBack = Pki.Authority.RevocationList([new(Pki.Employee.Certificate, Town.Noon, Reason: 8)], Town.Noon.AddDays(1));
        country.Judge(Pki.Employee, country.With(takenBack)).Revocation.ShouldBe(Revocation.Good);
    }

    [Fact]
    public void Says_nothing_good_out_of_an_outdated_list()
    {
        var outdated = Pki.Authority.RevocationList([new(Pki.Revoked.Certificate, Pki.RevokedSince)], Town.Noon.AddSeconds(-1));
        country.Judge(Pki.Head, country.With(outdated)).Revocation.ShouldBe(Revocation.Unknown);
        country.Judge(Pki.Revoked, country.With(outdated)).Error.ShouldBe(KepError.CertRevoked);

        var justInTime = Pki.Authority.RevocationList([], Town.Noon);
        country.Judge(Pki.Head, country.With(justInTime)).Revocation.ShouldBe(Revocation.Good);
    }

    [Theory]
    [InlineData(Oid.DeltaCrl)]
    [InlineData("1.2.3.4")]
    public void Says_nothing_good_out_of_a_partial_list_or_one_with_unknown_rules(string extension)
    {
        var partial = Pki.Authority.RevocationList([new(Pki.Revoked.Certificate, Pki.RevokedSince)], Town.Noon.AddDays(1),
            writer => NewCrl.WriteExtension(writer, extension, value => value.WriteInteger(1)));
        country.Judge(Pki.Head, country.With(partial)).Revocation.ShouldBe(Revocation.Unknown);
        country.Judge(Pki.Revoked, country.With(partial)).Error.ShouldBe(KepError.CertRevoked);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(4, false)]
    public void Reads_the_list_of_one_distribution_point_but_not_of_other_issuers(int restriction, bool readable)
    {
        var point = Pki.Authority.RevocationList([], Town.Noon.AddDays(1), writer => NewCrl.WriteExtension(writer, Oid.IssuingPoint, value =>
        {
            using (value.PushSequence()) value.WriteBoolean(true, Tags.Primitive(restriction));
        }));
        Crl.TryParse(point, out var crl, out var fault).ShouldBe(readable);
        if (crl is not null) country.Judge(Pki.Head, country.Policy with { Revocations = [crl] }).Revocation.ShouldBe(Revocation.Unknown);
        else fault.ShouldNotBeNull().ShouldContain("other issuers");
    }

    [Fact]
    public void Ignores_the_list_of_a_namesake_and_an_altered_one()
    {
        var namesake = DemoAuthority.Create(country.Clock, KeyKind.Dstu257).RevocationList([new(Pki.Head.Certificate, Town.Noon)], Town.Noon.AddDays(1));
        country.Judge(Pki.Head, country.With(namesake)).Revocation.ShouldBe(Revocation.Unknown);

        var altered = Pki.Authority.RevocationList([new(Pki.Head.Certificate, Town.Noon)], Town.Noon.AddDays(1));
        altered[^1] ^= 1;
        country.Judge(Pki.Head, country.With(altered)).Revocation.ShouldBe(Revocation.Unknown);
    }

    [Fact]
    public void Overlooks_a_list_that_cannot_be_read() =>
        country.Judge(Pki.Head, country.Policy, new() { Crls = [new byte[] { 0x30, 0x00 }], OcspAnswers = [new byte[] { 0x30, 0x00 }] }).Error.ShouldBeNull();

    [Fact]
    public void Describes_the_list()
    {
        var crl = Crl.Parse(Pki.Crl());
        crl.Count.ShouldBe(1);
        crl.IssuerText.ShouldBe(Pki.Authority.Certificate.SubjectText);
        (crl.ThisUpdate, crl.NextUpdate).ShouldBe((Town.Noon, Town.Noon.AddDays(1)));
    }

    [Fact]
    public void Believes_the_worse_of_two() =>
        country.Judge(Pki.Revoked, country.With(Pki.Crl()), new() { OcspAnswers = [Pki.Responder.Answer(Pki.Revoked.Certificate, Revocation.Good)] }).Error.ShouldBe(KepError.CertRevoked);

    [Fact]
    public void Wants_to_know_of_every_authority_on_the_way()
    {
        var below = Pki.Authority.Below("ДЕМО Другий", KeyKind.Dstu257);
        var citizen = below.Issue(Town.CitizenOf with { Key = KeyKind.Dstu257 });
        SignOptions along = new() { Along = [below.Certificate] };
        var ofBelow = below.RevocationList([], Town.Noon.AddDays(1));

        country.Judge(citizen, country.With(ofBelow), along).Revocation.ShouldBe(Revocation.Unknown);
        country.Judge(citizen, country.With(ofBelow, Pki.Crl()), along).Revocation.ShouldBe(Revocation.Good);
        var revokedBelow = Pki.Authority.RevocationList([new(below.Certificate, Town.Noon)], Town.Noon.AddDays(1));
        country.Judge(citizen, country.With(ofBelow, revokedBelow), along).Error.ShouldBe(KepError.CertRevoked);
    }

    [Fact]
    public void Holds_a_signature_with_all_its_long_term_values_together()
    {
        var options = country.StampedAt(Town.Noon.AddMinutes(-1)) with
        {
            CertificateValues = [Pki.Authority.Certificate],
            Crls = [Pki.Crl()],
            OcspAnswers = [Pki.Responder.Answer(Pki.Head.Certificate, Revocation.Good)],
        };
        var signer = country.Judge(Pki.Head, country.Policy with { RequireRevocation = true }, options);
        signer.Error.ShouldBeNull(signer.Detail);
        (signer.Revocation, signer.TimeSource).ShouldBe((Revocation.Good, TimeSource.TimeStamp));
    }
}
