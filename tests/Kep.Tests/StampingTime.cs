using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class StampingTime
{
    private const KeyKind Usual = KeyKind.Dstu257;

    private readonly Country country = Country.Of(Usual);

    private DemoPki Pki => country.Pki;

    private void Refused(byte[] message, Policy? policy = null, KepError error = KepError.TimestampInvalid)
    {
        var verification = country.Verify(message, policy);
        verification.Error.ShouldBe(error, verification.Detail);
        verification.Intact.ShouldBeTrue();
    }

    [Theory]
    [InlineData(KeyKind.Dstu257)]
    [InlineData(KeyKind.Dstu431)]
    [InlineData(KeyKind.EcdsaP256)]
    [InlineData(KeyKind.Rsa2048)]
    public void Takes_the_stamps_time_for_the_signatures(KeyKind key)
    {
        var stamped = Town.Noon.AddHours(-3);
        var there = Country.Of(key);
        var message = there.Pki.Head.Sign(Town.Statement, options: new() { TimeStamp = signature => there.Pki.TimeStamping.Stamp(signature, stamped, SignOptions.Default) });

        var verification = there.Verify(message);

        verification.Detail.ShouldBeNull();
        verification.Signers[0].Time.ShouldBe(stamped);
        verification.Signers[0].TimeSource.ShouldBe(TimeSource.TimeStamp);
    }

    [Fact]
    public void Judges_a_certificate_that_has_since_expired_by_the_stamp()
    {
        Refused(Pki.Expired.Sign(Town.Statement), error: KepError.CertExpired);
        var brief = Pki.Authority.Issue(DemoPki.CitizenOf with { Key = Usual, NotAfter = Town.Noon.AddMinutes(-10) });
        Refused(brief.Sign(Town.Statement), error: KepError.CertExpired);
        country.Verify(brief.Sign(Town.Statement, options: country.StampedAt(Town.Noon.AddMinutes(-11)))).Holds.ShouldBeTrue();
        Refused(brief.Sign(Town.Statement, options: country.StampedAt(Town.Noon.AddMinutes(-9))), error: KepError.CertExpired);
    }

    [Fact]
    public void Believes_the_stamp_and_not_the_claim()
    {
        var brief = Pki.Authority.Issue(DemoPki.CitizenOf with { Key = Usual, NotAfter = Town.Noon.AddMinutes(-10) });
        var message = brief.Sign(Town.Statement, options: country.StampedAt(Town.Noon.AddMinutes(-5)) with { ClaimedTime = Town.Noon.AddMinutes(-15) });
        Refused(message, error: KepError.CertExpired);
    }

    [Fact]
    public void Takes_the_stampers_certificate_from_the_message_too()
    {
        var policy = country.Policy with { Trust = country.TrustWithout(Pki.TimeStamping.Certificate) };
        Refused(Pki.Head.Sign(Town.Statement, options: country.StampedAt(Town.Noon)), policy);

        foreach (var brought in new[]
        {
            country.StampedAt(Town.Noon, new() { Along = [Pki.TimeStamping.Certificate] }),
            country.StampedAt(Town.Noon) with { Along = [Pki.TimeStamping.Certificate] },
            country.StampedAt(Town.Noon) with { CertificateValues = [Pki.TimeStamping.Certificate] },
        })
            country.Verify(Pki.Head.Sign(Town.Statement, options: brought), policy).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Refuses_a_stamp_of_another_signature() =>
        Refused(Pki.Head.Sign(Town.Statement, options: new() { TimeStamp = _ => Pki.TimeStamping.Stamp(Town.Statement) }));

    [Fact]
    public void Refuses_a_stamp_by_somebody_who_may_not()
    {
        var pretender = new DemoTimeStamping(Pki.Employee, country.Clock);
        Refused(Pki.Head.Sign(Town.Statement, options: new() { TimeStamp = pretender.Stamp, Along = [Pki.Employee.Certificate] }));
    }

    [Fact]
    public void Refuses_a_stamp_by_an_authority_unknown_here()
    {
        var abroad = DemoAuthority.Create(country.Clock).TimeStamping();
        Refused(Pki.Head.Sign(Town.Statement, options: new() { TimeStamp = abroad.Stamp, Along = [abroad.Certificate] }));
    }

    [Fact]
    public void Refuses_a_stamp_from_before_its_maker_was_certified() =>
        Refused(Pki.Head.Sign(Town.Statement, options: country.StampedAt(Town.Noon.AddDays(-2))));

    [Fact]
    public void Refuses_a_stamp_from_the_future()
    {
        Refused(Pki.Head.Sign(Town.Statement, options: country.StampedAt(Town.Noon.AddMinutes(11)) with { ClaimedTime = Town.Noon }), error: KepError.SigningTimeInFuture);
        country.Verify(Pki.Head.Sign(Town.Statement, options: country.StampedAt(Town.Noon.AddMinutes(10)))).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Refuses_a_stamp_whose_maker_was_revoked_even_later()
    {
        var crl = Crl.Parse(Pki.Authority.RevocationList([new(Pki.TimeStamping.Certificate, Town.Noon)], Town.Noon.AddDays(1)));
        Refused(Pki.Head.Sign(Town.Statement, options: country.StampedAt(Town.Noon.AddHours(-1))), country.Policy with { Revocations = [crl] });
    }

    [Theory]
    [InlineData(Flaw.OtherMessageDigest)]
    [InlineData(Flaw.OtherContentType)]
    [InlineData(Flaw.OtherSigningCertificate)]
    public void Refuses_a_stamp_that_is_itself_faulty(Flaw flaw) => Refused(Pki.Head.Sign(Town.Statement, options: country.StampedAt(Town.Noon, new() { Flaws = flaw })));

    [Fact]
    public void Refuses_a_stamp_with_an_altered_signature() => Refused(Pki.Head.Sign(Town.Statement, options: new()
    {
        TimeStamp = signature =>
        {
            var token = Pki.TimeStamping.Stamp(signature);
            token[^1] ^= 1;
            return token;
        },
    }));

    [Fact]
    public void Refuses_something_else_in_the_place_of_a_stamp()
    {
        Refused(Pki.Head.Sign(Town.Statement, options: new() { TimeStamp = _ => [5, 0] }));
        Refused(Pki.Head.Sign(Town.Statement, options: new() { TimeStamp = _ => Pki.Employee.Sign(Town.Statement) }));
    }

    [Fact]
    public void Does_not_take_a_stamp_for_a_signed_document() =>
        country.Verify(Pki.TimeStamping.Stamp(Town.Statement)).Error.ShouldBe(KepError.ContentTypeMismatch);

    [Fact]
    public void Leaves_the_stamp_alone_where_nobody_is_trusted()
    {
        var verification = country.Verify(Pki.Head.Sign(Town.Statement, options: country.StampedAt(Town.Noon.AddHours(-1))), new(null, Town.Noon));
        verification.Holds.ShouldBeTrue();
        verification.Signers[0].TimeSource.ShouldBe(TimeSource.Receipt);
    }

    [Fact]
    public void Survives_the_cut_at_any_byte_and_in_ber()
    {
        var message = Pki.Head.Sign(Town.Statement, options: country.StampedAt(Town.Noon) with { Crls = [Pki.Crl()], CertificateValues = [Pki.Authority.Certificate] });
        for (var length = 0; length < message.Length; length++)
            country.Verify(message[..length]).Error.ShouldBe(KepError.BadStructure, $"cut at {length}");
        country.Verify(BerForm.Of(message)).Holds.ShouldBeTrue();
    }
}
