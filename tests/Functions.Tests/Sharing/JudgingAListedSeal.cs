using System.Text;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Kep;
using DiiaQr.Kep.Signing;
using Microsoft.Extensions.Time.Testing;

namespace DiiaQr.Functions.Tests.Sharing;

public class JudgingAListedSeal
{
    private static readonly FakeTimeProvider Clock = new(RunningApp.Start);
    private static readonly byte[] Document = Encoding.UTF8.GetBytes("Зразок");
    private static readonly SubjectOf SealOf = new("Печатка (зразок)", Organisation: "Зразкова установа", Edrpou: "32855961", Seal: true);

    private readonly DemoAuthority authority = DemoAuthority.Create(Clock);

    [Fact]
    public void Forgives_an_issuer_that_is_not_trusted() => Judge(DemoAuthority.Create(Clock).Issue(SealOf)).ShouldBe(new TrustLine.SealedAndSigned());

    [Fact]
    public void Forgives_an_issuer_whose_own_term_is_over()
    {
        var old = authority.Issue(new("Колишній надавач (зразок)", NotBefore: RunningApp.Start.AddYears(-2), NotAfter: RunningApp.Start.AddDays(-1)) { AuthorityOver = 0 });

        Judge(new DemoAuthority(old, Clock).Issue(SealOf), old.Certificate).ShouldBe(new TrustLine.SealedAndSigned());
    }

    [Fact]
    public void Forgives_what_its_certificate_does_not_say() => Judge(authority.Issue(SealOf with { Qualified = false })).ShouldBe(new TrustLine.SealedAndSigned());

    [Fact]
    public void Minds_its_own_term() =>
        Judge(authority.Issue(SealOf with { NotBefore = RunningApp.Start.AddYears(-2), NotAfter = RunningApp.Start.AddTicks(-1) })).ShouldBe(Unverified(KepError.CertExpired));

    [Fact]
    public void Minds_its_revocation()
    {
        var seal = authority.Issue(SealOf);
        var revoked = Crl.Parse(authority.RevocationList([new(seal.Certificate, RunningApp.Start.AddHours(-1))], RunningApp.Start.AddDays(1)));

        Judge(seal, revocations: [revoked]).ShouldBe(Unverified(KepError.CertRevoked));
    }

    private TrustLine? Judge(SigningIdentity seal, Certificate? issuer = null, IReadOnlyList<Crl>? revocations = null)
    {
        var trust = TrustList.Read((byte[])[.. authority.TrustListPem(), .. issuer is null ? [] : Pem(issuer)], out _);
        var policy = new Policy(trust, RunningApp.Start) { Revocations = revocations ?? [] };
        var owner = authority.Issue(new("Зразок Олена", "Зразок", "Олена", Rnokpp: TestPki.CitizenNumber));
        var checks = new[] { seal, owner }.Select(signer => Verifier.Verify(signer.Sign(Document), null, policy)).ToList();
        return ShareVerdict.Of(checks, TrustList.Read(Pem(seal.Certificate), out _), allowUnsealed: false).Line;
    }

    private static TrustLine.Unverified Unverified(KepError error) => new(KepErrorTexts.Uk(error));

    private static byte[] Pem(Certificate certificate) => Encoding.ASCII.GetBytes(
        $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(certificate.Raw.Span, Base64FormattingOptions.InsertLineBreaks)}\n-----END CERTIFICATE-----\n");
}
