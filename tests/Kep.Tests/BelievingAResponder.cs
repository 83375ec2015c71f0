using System.Formats.Asn1;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class BelievingAResponder
{
    private readonly Country country = Country.Of(KeyKind.Dstu257);

    private DemoPki Pki => country.Pki;

    [Fact]
    public void Believes_a_responder_that_the_authority_certified()
    {
        country.Judge(Pki.Head, country.Policy, new() { OcspAnswers = [Pki.Responder.Answer(Pki.Head.Certificate, Revocation.Good)] }).Revocation.ShouldBe(Revocation.Good);
        var revoked = Pki.Responder.Answer(Pki.Head.Certificate, Revocation.Revoked, Town.Noon.AddDays(-3));
        country.Judge(Pki.Head, country.Policy, new() { OcspAnswers = [revoked] }).Error.ShouldBe(KepError.CertRevoked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Finds_the_responder_in_the_answer_or_on_the_list(bool sent)
    {
        var answer = Pki.Responder.Answer(Pki.Head.Certificate, Revocation.Good, sendCertificate: sent);
        country.Judge(Pki.Head, country.Policy, new() { OcspAnswers = [answer] }).Revocation.ShouldBe(Revocation.Good);
        var unlisted = country.Policy with { Trust = country.TrustWithout(Pki.Responder.Certificate) };
        country.Judge(Pki.Head, unlisted, new() { OcspAnswers = [answer] }).Revocation.ShouldBe(sent ? Revocation.Good : Revocation.Unknown);
    }

    [Fact]
    public void Does_not_believe_a_responder_of_nobody()
    {
        var employee = new DemoResponder(Pki.Employee, Pki.Authority.Certificate, country.Clock);
        country.Judge(Pki.Head, country.Policy, new() { OcspAnswers = [employee.Answer(Pki.Head.Certificate, Revocation.Good)] }).Revocation.ShouldBe(Revocation.Unknown);
        var abroad = DemoAuthority.Create(country.Clock, KeyKind.Dstu257).Responder();
        country.Judge(Pki.Head, country.Policy, new() { OcspAnswers = [abroad.Answer(Pki.Head.Certificate, Revocation.Good)] }).Revocation.ShouldBe(Revocation.Unknown);
    }

    [Fact]
    public void Does_not_take_an_answer_about_another_certificate_or_an_unknowing_one()
    {
        country.Judge(Pki.Head, country.Policy, new() { OcspAnswers = [Pki.Responder.Answer(Pki.Employee.Certificate, Revocation.Good)] }).Revocation.ShouldBe(Revocation.Unknown);
        country.Judge(Pki.Head, country.Policy, new() { OcspAnswers = [Pki.Responder.Answer(Pki.Head.Certificate, Revocation.Unknown)] }).Revocation.ShouldBe(Revocation.Unknown);
    }

    [Fact]
    public void Takes_an_answer_only_while_it_is_fresh()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Town.Noon.AddMinutes(-30));
        var responder = Pki.Authority.Issue(new("Стан", Key: KeyKind.Dstu257) { Purpose = Oid.OcspSigning });
        var early = new DemoResponder(responder, Pki.Authority.Certificate, clock);
        Revocation With(DateTimeOffset? next) =>
            country.Judge(Pki.Head, country.Policy, new() { OcspAnswers = [early.Answer(Pki.Head.Certificate, Revocation.Good, nextUpdate: next)] }).Revocation;

        With(null).ShouldBe(Revocation.Unknown);
        With(Town.Noon.AddSeconds(-1)).ShouldBe(Revocation.Unknown);
        With(Town.Noon).ShouldBe(Revocation.Good);
    }

    /// <summary>RFC 5940: a whole OCSPResponse in another form of revocation information.</summary>
    [Theory]
    [InlineData(0, Revocation.Good)]
    [InlineData(3, Revocation.Unknown)]
    public void Takes_an_answer_out_of_the_messages_own_place_for_it(byte status, Revocation expected)
    {
        var answer = Pki.Responder.Answer(Pki.Head.Certificate, Revocation.Good);
        var message = RevocationChoice.With(Pki.Head.Sign(Town.Statement), writer =>
        {
            using (writer.PushSequence(Tags.Constructed(1)))
            {
                writer.WriteObjectIdentifier(Oid.OcspInCms);
                using (writer.PushSequence())
                {
                    writer.WriteEncodedValue([(byte)UniversalTagNumber.Enumerated, 1, status]);
                    using (writer.PushSequence(Tags.Constructed(0)))
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(Oid.OcspBasic);
                        writer.WriteOctetString(answer);
                    }
                }
            }
        });
        var signer = country.Verify(message).Signers.ShouldHaveSingleItem();
        signer.Error.ShouldBeNull(signer.Detail);
        signer.Revocation.ShouldBe(expected);
    }
}
