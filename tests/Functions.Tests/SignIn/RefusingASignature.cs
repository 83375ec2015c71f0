using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Functions.Trust;
using DiiaQr.Kep;
using DiiaQr.Kep.Signing;
using Microsoft.Extensions.Configuration;

namespace DiiaQr.Functions.Tests.SignIn;

public class RefusingASignature(RunningApp app, StorageEmulator emulator) : IClassFixture<RunningApp>
{
    private static readonly SigningIdentity Key = TestPki.Issue(Ceremony.Somebody());

    [Fact]
    public async Task A_second_time_for_the_same_challenge()
    {
        var challenge = await Ceremony.Challenge(app.Http);
        var signature = Key.Sign(Ceremony.TextOf(challenge));
        await (await Ceremony.Answer(app.Http, challenge.Text("challengeId"), signature)).ShouldBe(HttpStatusCode.OK);

        await (await Ceremony.Answer(app.Http, challenge.Text("challengeId"), signature)).ShouldBeProblem(HttpStatusCode.Conflict, "challenge-used");
        await (await Ceremony.Answer(app.Http, challenge.Text("challengeId"), Key.Sign(Ceremony.TextOf(challenge)))).ShouldBeProblem(HttpStatusCode.Conflict, "challenge-used");
    }

    [Fact]
    public async Task A_second_time_though_the_key_has_been_changed_meanwhile()
    {
        await using var own = new RunningApp(emulator);
        await own.InitializeAsync();
        var challenge = await Ceremony.Challenge(own.Http);
        var signature = Key.Sign(Ceremony.TextOf(challenge));
        await (await Ceremony.Answer(own.Http, challenge.Text("challengeId"), signature)).ShouldBe(HttpStatusCode.OK);

        var settings = own.Get<IConfiguration>();
        (settings["Keys:2"], settings["Keys:Current"]) = (Convert.ToBase64String("tests-key-not-secret-32-bytes-02"u8), "2");

        await (await Ceremony.Answer(own.Http, challenge.Text("challengeId"), signature)).ShouldBeProblem(HttpStatusCode.Conflict, "challenge-used");
    }

    [Fact]
    public async Task All_but_one_of_several_at_the_same_moment()
    {
        var challenge = await Ceremony.Challenge(app.Http);
        var signature = Key.Sign(Ceremony.TextOf(challenge));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Ceremony.Answer(app.Http, challenge.Text("challengeId"), signature)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(4);
    }

    [Fact]
    public async Task After_ten_minutes_and_not_a_tick_earlier()
    {
        var (late, timely) = (await Ceremony.Challenge(app.Http), await Ceremony.Challenge(app.Http));
        app.Clock.Advance(late["expiresAt"]!.GetValue<DateTimeOffset>() - app.Clock.GetUtcNow() - TimeSpan.FromTicks(1));
        await (await Ceremony.Answer(app.Http, timely.Text("challengeId"), Key.Sign(Ceremony.TextOf(timely)))).ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromTicks(1));

        await (await Ceremony.Answer(app.Http, late.Text("challengeId"), Key.Sign(Ceremony.TextOf(late)))).ShouldBeProblem(HttpStatusCode.Gone, "challenge-expired");
    }

    [Fact]
    public async Task Under_an_id_that_was_never_given_out()
    {
        var challenge = await Ceremony.Challenge(app.Http);
        var id = challenge.Text("challengeId");
        var signature = Key.Sign(Ceremony.TextOf(challenge));
        string[] forged = ["x", new('A', 60), new('A', 4000), "№№№", id + "A", id[..^1], .. Enumerable.Range(0, id.Length).Select(at => Altered(id, at))];

        foreach (var one in forged) await (await Ceremony.Answer(app.Http, one, signature)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "challenge-unknown");
        await (await Ceremony.Answer(app.Http, id, signature)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Over_another_challenge(bool attached)
    {
        var (mine, other) = (await Ceremony.Challenge(app.Http), await Ceremony.Challenge(app.Http));

        await (await Ceremony.Answer(app.Http, mine.Text("challengeId"), Key.Sign(Ceremony.TextOf(other), attached)))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "challenge-differs");
    }

    [Fact]
    public async Task Over_the_text_with_a_line_break_added()
    {
        var challenge = await Ceremony.Challenge(app.Http);

        await (await Ceremony.Answer(app.Http, challenge.Text("challengeId"), Key.Sign((byte[])[.. Ceremony.TextOf(challenge), (byte)'\n'])))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "challenge-differs");
    }

    [Fact]
    public async Task Without_spending_the_challenge()
    {
        var challenge = await Ceremony.Challenge(app.Http);
        var text = Ceremony.TextOf(challenge);
        await (await Ceremony.Answer(app.Http, challenge.Text("challengeId"), TestPki.CitizenOfAStranger.Sign(text))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "kep-unknown-ca");
        await (await Ceremony.Answer(app.Http, challenge.Text("challengeId"), TestPki.DiiaSeal.Sign(text))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "seal-cannot-sign-in");

        await (await Ceremony.Answer(app.Http, challenge.Text("challengeId"), Key.Sign(text))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task By_a_key_that_does_not_do()
    {
        var somebody = Ceremony.Somebody();
        await Refuses(TestPki.CitizenOfAStranger, "kep-unknown-ca");
        await Refuses(TestPki.ExpiredCitizen, "kep-cert-expired");
        await Refuses(TestPki.Issue(somebody with { NotBefore = RunningApp.Start.AddDays(30), NotAfter = RunningApp.Start.AddDays(60) }), "kep-cert-not-yet-valid");
        await Refuses(TestPki.Issue(somebody with { Qualified = false }), "kep-not-qualified");
        await Refuses(TestPki.Issue(somebody with { NonRepudiation = false }), "kep-no-non-repudiation");
        await Refuses(TestPki.Issue(somebody with { Key = KeyKind.Rsa1024 }), "kep-weak-key");
        await Refuses(TestPki.Issue(somebody with { CriticalExtension = "1.2.3.4.5" }), "kep-unknown-critical-extension");
    }

    [Fact]
    public async Task By_a_seal_even_if_it_bears_a_persons_number()
    {
        await Refuses(TestPki.DiiaSeal, "seal-cannot-sign-in");
        await Refuses(TestPki.Issue(Ceremony.Somebody() with { Seal = true }), "seal-cannot-sign-in");
    }

    [Fact]
    public async Task By_somebody_whose_certificate_does_not_say_who_he_is()
    {
        await Refuses(TestPki.Issue(Ceremony.Somebody() with { Rnokpp = null }), "no-national-number");
        await Refuses(TestPki.Issue(Ceremony.Somebody() with { Rnokpp = null, SerialNumber = "PASUA-АБ123456" }), "no-national-number");
        await Refuses(TestPki.Issue(Ceremony.Somebody() with { SerialNumber = $"TINUA-{Numbers.NewRnokpp()}" }), "no-national-number");
    }

    [Fact]
    public async Task By_two_at_once()
    {
        var challenge = await Ceremony.Challenge(app.Http);

        await (await Ceremony.Answer(app.Http, challenge.Text("challengeId"), SigningIdentity.SignTogether(Ceremony.TextOf(challenge), Key, TestPki.OtherCitizen)))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "several-signers");
    }

    [Fact]
    public async Task That_is_broken()
    {
        var challenge = await Ceremony.Challenge(app.Http);
        var (id, text) = (challenge.Text("challengeId"), Ceremony.TextOf(challenge));
        var good = Key.Sign(text);
        var altered = good.ToArray();
        altered[^3] ^= 1; // within the signature's value, which stands last

        await (await Ceremony.Answer(app.Http, id, altered)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "kep-bad-signature");
        await (await Ceremony.Answer(app.Http, id, good[..^40])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "kep-bad-structure");
        await (await Ceremony.Answer(app.Http, id, "not a signature"u8.ToArray())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "kep-bad-structure");
        await (await Ceremony.Answer(app.Http, id, Encrypted(good))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "kep-encrypted");
        await (await Ceremony.Answer(app.Http, id, Key.Sign(text, options: new() { Flaws = Flaw.NoCertificate }))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "kep-no-signer-certificate");
        await (await Ceremony.Answer(app.Http, id, Key.Sign(text, options: new() { Flaws = Flaw.NoSigningCertificate }))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "kep-no-signing-cert-attr");
        await (await Ceremony.Answer(app.Http, id, Key.Sign(text, options: new() { ClaimedTime = app.Clock.GetUtcNow().AddHours(1) }))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "kep-signing-time-in-future");
    }

    [Fact]
    public async Task Naming_every_faulty_field_at_once()
    {
        var empty = await (await app.Http.Post("sign-in/kep", [])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
        Codes(empty).ShouldBe(["challengeId text-missing", "signature text-missing"]);

        var garbled = await (await app.Http.Post("sign-in/kep", new() { ["challengeId"] = " ", ["signature"] = "підпис" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
        Codes(garbled).ShouldBe(["challengeId text-missing", "signature signature-not-base64"]);
    }

    [Theory]
    [InlineData("{\"challengeId\":", "application/json", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("", "application/json", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("{\"challengeId\":7}", "application/json", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("challengeId=x", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "unsupported-content-type")]
    public async Task In_a_request_that_cannot_be_read(string body, string type, HttpStatusCode status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);

        await (await app.Http.PostAsync("/api/v1/sign-in/kep", content, TestContext.Current.CancellationToken)).ShouldBeProblem(status, code);
    }

    [Fact]
    public async Task Larger_than_a_megabyte()
    {
        await (await Ceremony.Answer(app.Http, "x", new byte[1 << 20])).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "request-too-large");
    }

    [Fact]
    public async Task In_the_callers_language()
    {
        var challenge = await Ceremony.Challenge(app.Http);
        async Task<string> Title(string language)
        {
            using var http = new HttpClient { BaseAddress = app.Http.BaseAddress };
            http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            var answer = await Ceremony.Answer(http, challenge.Text("challengeId"), TestPki.ExpiredCitizen.Sign(Ceremony.TextOf(challenge)));
            return (await answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "kep-cert-expired")).Text("title");
        }

        (await Title("uk")).ShouldBe(KepErrorTexts.Uk(KepError.CertExpired));
        (await Title("en-GB")).ShouldBe(KepErrorTexts.En(KepError.CertExpired));
        (await Title("pl")).ShouldBe(KepErrorTexts.Pl(KepError.CertExpired));
    }

    [Fact]
    public async Task While_there_is_no_trusted_list_and_no_longer_once_it_comes()
    {
        await using var bare = new RunningApp(emulator);
        await bare.InitializeAsync();
        var list = bare.Get<StorageClients>().Evidence(StorageNames.EvidenceContainers.Trust).GetBlobClient(TrustLists.AuthoritiesBlob);
        await list.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        var challenge = await Ceremony.Challenge(bare.Http);
        var signature = Key.Sign(Ceremony.TextOf(challenge));

        await (await Ceremony.Answer(bare.Http, challenge.Text("challengeId"), signature)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "authorities-missing");

        await list.UploadAsync(BinaryData.FromBytes(TestPki.Authorities), TestContext.Current.CancellationToken);
        await (await Ceremony.Answer(bare.Http, challenge.Text("challengeId"), signature)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void With_a_code_of_its_own_for_everything_that_can_be_wrong()
    {
        Enum.GetValues<KepError>().Select(SignatureRefused.CodeOf).ShouldBe(
        [
            "kep-too-large", "kep-bad-structure", "kep-encrypted", "kep-unsupported-algorithm", "kep-weak-key", "kep-no-content",
            "kep-no-signer", "kep-no-signer-certificate", "kep-digest-mismatch", "kep-bad-signature", "kep-content-type-mismatch",
            "kep-signing-cert-mismatch", "kep-no-signing-cert-attr", "kep-unknown-ca", "kep-cert-not-yet-valid", "kep-cert-expired",
            "kep-cert-revoked", "kep-revocation-unknown", "kep-no-non-repudiation", "kep-not-qualified",
            "kep-unknown-critical-extension", "kep-timestamp-invalid", "kep-signing-time-in-future",
        ]);
    }

    private async Task Refuses(SigningIdentity key, string code) =>
        await (await Ceremony.SignIn(app.Http, key)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);

    private static string[] Codes(JsonNode problem) => [.. problem["errors"]!.AsArray().Select(error => $"{error!.Text("field")} {error!.Text("code")}")];

    private static string Altered(string id, int at) => id[..at] + (id[at] == 'A' ? 'B' : 'A') + id[(at + 1)..];

    private static byte[] Encrypted(byte[] message)
    {
        using var key = RSA.Create(2048);
        using var recipient = new CertificateRequest("CN=Recipient", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(RunningApp.Start.AddDays(-1), RunningApp.Start.AddDays(1));
        var envelope = new EnvelopedCms(new ContentInfo(message));
        envelope.Encrypt(new CmsRecipient(recipient));
        return envelope.Encode();
    }
}
