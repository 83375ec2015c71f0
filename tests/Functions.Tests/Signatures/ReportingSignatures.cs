using System.Net;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Functions.Tests.Signatures;

public class ReportingSignatures(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly byte[] Document = TestPdf.Document("Received");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_who_signed_a_file_and_that_it_holds()
    {
        var report = await (await Post(("signature", TestPki.Citizen.Sign(Document)))).ShouldBe(HttpStatusCode.OK);

        (report["holds"]!.GetValue<bool>(), report["intact"]!.GetValue<bool>(), report["fault"]).ShouldBe((true, true, null));
        var signer = report["signers"]!.AsArray().Single()!;
        (signer.Text("name"), signer.Text("rnokpp"), signer.Text("capacity"), signer.Text("timeSource"), signer.Text("revocation"))
            .ShouldBe(("Зразок Олена", TestPki.CitizenNumber, "person", "receipt", "unknown"));
        report.Text("report").ShouldStartWith("Підпис дійсний");
    }

    [Fact]
    public async Task Reads_a_detached_signature_beside_its_document()
    {
        var detached = TestPki.DiiaSeal.Sign(Document, attached: false);

        (await (await Post(("signature", detached), ("content", Document))).ShouldBe(HttpStatusCode.OK))["holds"]!.GetValue<bool>().ShouldBeTrue();
        (await (await Post(("signature", detached))).ShouldBe(HttpStatusCode.OK))["fault"]!.Text("code").ShouldBe("kep-no-content");
        (await (await Post(("signature", detached), ("content", TestPdf.Document("Another")))).ShouldBe(HttpStatusCode.OK))["fault"]!.Text("code").ShouldBe("kep-digest-mismatch");
    }

    [Fact]
    public async Task Says_in_the_callers_language_why_a_signature_does_not_hold()
    {
        var report = await (await Post("pl", ("signature", TestPki.CitizenOfAStranger.Sign(Document)))).ShouldBe(HttpStatusCode.OK);

        (report["holds"]!.GetValue<bool>(), report["intact"]!.GetValue<bool>(), report["fault"]!.Text("code")).ShouldBe((false, true, "kep-unknown-ca"));
        report["fault"]!.Text("text").ShouldStartWith("Wystawcy certyfikatu nie ma");
    }

    [Fact]
    public async Task A_certificate_on_a_revocation_list_in_blob_is_revoked()
    {
        var own = new RunningApp(app.Emulator);
        await own.InitializeAsync();
        await using var _ = own;
        var pki = DemoPki.Create(own.Clock, KeyKind.EcdsaP256);
        var trust = own.Get<StorageClients>().Evidence(StorageNames.EvidenceContainers.Trust);
        await trust.GetBlobClient("ca.p7b").UploadAsync(BinaryData.FromBytes(pki.TrustListPem()), overwrite: true, Stop);
        await trust.GetBlobClient("crl/demo.crl").UploadAsync(BinaryData.FromBytes(pki.Crl()), overwrite: true, Stop);
        await trust.GetBlobClient("crl/odd.crl").UploadAsync(BinaryData.FromString("not a list"), overwrite: true, Stop);
        var (http, _) = await own.SignIn("3111301013");

        var revoked = await (await Post(http, null, ("signature", pki.Revoked.Sign(Document)))).ShouldBe(HttpStatusCode.OK);
        var good = await (await Post(http, null, ("signature", pki.Citizen.Sign(Document)))).ShouldBe(HttpStatusCode.OK);

        revoked["fault"]!.Text("code").ShouldBe("kep-cert-revoked");
        good["signers"]![0]!.Text("revocation").ShouldBe("good");
    }

    [Fact]
    public async Task Names_what_is_missing_or_no_signature()
    {
        (await (await Post(("content", Document))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request"))["errors"]![0]!.Text("code").ShouldBe("signed-file-missing");
        (await (await Post(("signature", Document))).ShouldBe(HttpStatusCode.OK))["fault"]!.Text("code").ShouldBe("kep-bad-structure");
        await (await Post(("other", Document))).ShouldBeProblem(HttpStatusCode.BadRequest, "malformed-request");
        using var json = new StringContent("{}");
        var (http, _) = await app.SignIn("3111301013");
        await (await http.PostAsync("/api/v1/signatures/report", json, Stop)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-content-type");
        await (await app.Http.PostAsync("/api/v1/signatures/report", json, Stop)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Keeps_nothing()
    {
        await Post(("signature", TestPki.Citizen.Sign(Document)));

        (await app.Blobs(StorageNames.SharesContainers.Shares)).ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> Post(params (string Name, byte[] Content)[] parts) => Post(null, parts);

    private async Task<HttpResponseMessage> Post(string? language, params (string Name, byte[] Content)[] parts) =>
        await Post((await app.SignIn("3111301013")).Http, language, parts);

    private static async Task<HttpResponseMessage> Post(HttpClient http, string? language, params (string Name, byte[] Content)[] parts)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, content) in parts) body.Add(new ByteArrayContent(content), name, "file");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/signatures/report") { Content = body };
        if (language is not null) request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return await http.SendAsync(request, Stop);
    }
}
