using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Functions.Tests.Sharing;

public class RefusingAShare(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public Task A_missing_document_is_named() =>
        Refused(SharedUpload.Of("internal-passport"), "document-missing", "documents.taxpayer-card", "internal-passport", "taxpayer-card");

    [Fact]
    public Task A_document_nobody_asked_for() =>
        Refused(SharedUpload.Of("passport", "pension-card"), "document-not-requested", "documents", "passport");

    [Fact]
    public Task A_document_sent_twice() =>
        Refused(SharedUpload.Of("passport", "passport"), "document-sent-twice", "documents.passport", "passport");

    [Fact]
    public Task Nothing_at_all() => Refused(new SharedUpload().Part("encodeData", "AAAA"u8.ToArray(), ""), "share-empty", "documents", "passport");

    [Fact]
    public Task An_altered_document()
    {
        var pdf = TestPdf.Document("Zrazok");
        var altered = TestPki.Citizen.Sign(pdf);
        altered[altered.AsSpan().IndexOf("Zrazok"u8)] ^= 1;
        return Refused(new SharedUpload().Part("passport", TestPki.DiiaSeal.Sign(pdf)).Part("passport", altered), "signature-broken", "documents.passport", "passport");
    }

    [Fact]
    public Task A_pair_of_different_documents() => Refused(
        new SharedUpload().Part("passport", TestPki.DiiaSeal.Sign(TestPdf.Document("One"))).Part("passport", TestPki.Citizen.Sign(TestPdf.Document("Two"))),
        "documents-differ", "documents.passport", "passport");

    [Fact]
    public Task Two_people() => Refused(
        new SharedUpload().Pair("internal-passport", TestPdf.Document("a")).Pair("taxpayer-card", TestPdf.Document("b"), owner: TestPki.OtherCitizen),
        "signers-differ", "documents", "internal-passport", "taxpayer-card");

    [Fact]
    public Task No_seal() => Refused(new SharedUpload().Part("passport", TestPki.Citizen.Sign(TestPdf.Document())), "document-not-sealed", "documents.passport", "passport");

    [Fact]
    public Task A_seal_that_is_not_on_the_list() =>
        Refused(new SharedUpload().Pair("passport", TestPdf.Document(), seal: TestPki.OtherSeal), "seal-not-recognised", "documents.passport", "passport");

    [Fact]
    public Task A_seal_without_the_owner() => Refused(new SharedUpload().Part("passport", TestPki.DiiaSeal.Sign(TestPdf.Document())), "document-not-signed", "documents.passport", "passport");

    [Fact]
    public Task An_encrypted_file_alone() => Refused(new SharedUpload().Part("passport", Enveloped(), "x.pdf.p7s.p7e"), "encrypted-not-supported", "documents.passport", "passport");

    [Fact]
    public async Task But_not_an_encrypted_file_beside_a_pair()
    {
        var qr = await Counter.With(app, "passport");
        await (await SharedUpload.Of("passport").Part("passport", Enveloped(), "x.pdf.p7s.p7e").Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public Task A_pdf_with_JavaScript() => Refused(new SharedUpload().Pair("passport", TestPdf.WithJavaScript()), "pdf-active-content", "documents.passport", "passport");

    [Fact]
    public Task A_pdf_that_launches() => Refused(new SharedUpload().Pair("passport", TestPdf.WithLaunch()), "pdf-active-content", "documents.passport", "passport");

    [Fact]
    public Task A_pdf_with_a_file_inside() => Refused(new SharedUpload().Pair("passport", TestPdf.WithEmbeddedFile()), "pdf-active-content", "documents.passport", "passport");

    [Fact]
    public Task Signed_bytes_that_are_no_pdf() => Refused(new SharedUpload().Pair("passport", "just text"u8.ToArray()), "not-a-pdf", "documents.passport", "passport");

    [Fact]
    public Task A_part_that_is_no_signature() => Refused(new SharedUpload().Part("passport", TestPdf.Document()), "not-a-signed-file", "documents.passport", "passport");

    [Fact]
    public Task An_empty_part() => Refused(SharedUpload.Of("internal-passport").Part("taxpayer-card", []), "document-empty", "documents.taxpayer-card", "internal-passport", "taxpayer-card");

    [Fact]
    public Task Eleven_megabytes_in_one_document() =>
        Refused(new SharedUpload().Part("passport", TestPki.Citizen.Sign(TestPdf.Document(padding: 11 << 20))), "document-too-large", "documents.passport", "passport", status: HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Twenty_six_megabytes_in_all()
    {
        var codes = new[] { "internal-passport", "taxpayer-card" };
        var qr = await Counter.With(app, codes);
        var upload = new SharedUpload();
        foreach (var code in codes) upload.Pair(code, TestPdf.Document(code, padding: (13 << 20) / 2));

        await (await upload.Post(app.Http, qr)).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "share-too-large");
        await NothingIsLeft(upload.TraceId!, qr);
    }

    [Theory]
    [InlineData(null, "trace-id-missing")]
    [InlineData("", "trace-id-missing")]
    [InlineData("a/b", "trace-id-invalid")]
    [InlineData("a#b", "trace-id-invalid")]
    [InlineData("a?b", "trace-id-invalid")]
    public async Task A_bad_trace_id(string? trace, string code)
    {
        var qr = await Counter.With(app, "passport");
        await (await SharedUpload.Of("passport").Under(trace).Post(app.Http, qr)).ShouldBeProblem(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_trace_id_of_300_characters()
    {
        var qr = await Counter.With(app, "passport");
        await (await SharedUpload.Of("passport").Under(new string('a', 300)).Post(app.Http, qr)).ShouldBeProblem(HttpStatusCode.BadRequest, "trace-id-too-long");
    }

    [Theory]
    [InlineData("../../../etc/passwd.p7s")]
    [InlineData("C:\\passport:02.04.2021.p7s")]
    public async Task Never_uses_the_senders_file_name(string file)
    {
        var qr = await Counter.With(app, "passport");
        var pdf = TestPdf.Document();
        var upload = new SharedUpload().Part("passport", TestPki.DiiaSeal.Sign(pdf), file).Part("passport", TestPki.Citizen.Sign(pdf), file);

        var share = (await (await upload.Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK)).Text("shareId");

        (await app.Blobs(StorageNames.SharesContainers.Shares)).Where(name => name.StartsWith(share, StringComparison.Ordinal))
            .ShouldAllBe(name => System.Text.RegularExpressions.Regex.IsMatch(name, "^[0-9a-f]{32}/[0-9a-f]{32}/[0-9]{2}\\.p7s$"));
    }

    [Fact]
    public async Task Metadata_of_another_request()
    {
        var metadata = TestPki.DiiaSeal.Sign("""{"requestId":"another","documentTypes":["passport"],"data":{}}"""u8.ToArray());
        await Refused(SharedUpload.Of("passport").Part("encodeData", metadata, ""), "metadata-mismatch", "encodeData", "passport");
    }

    [Fact]
    public async Task Metadata_of_another_person()
    {
        var upload = SharedUpload.Of("internal-passport");
        var metadata = new JsonObject
        {
            ["requestId"] = upload.TraceId,
            ["data"] = new JsonObject { ["internal-passport"] = new JsonArray(new JsonObject { ["taxpayerNumber"] = TestPki.OtherNumber }) },
        };
        await Refused(upload.Part("encodeData", TestPki.DiiaSeal.Sign(Encoding.UTF8.GetBytes(metadata.ToJsonString())), ""), "metadata-mismatch", "encodeData", "internal-passport");
    }

    [Fact]
    public async Task But_takes_metadata_that_agree()
    {
        var upload = SharedUpload.Of("internal-passport");
        var metadata = new JsonObject
        {
            ["requestId"] = upload.TraceId,
            ["data"] = new JsonObject { ["internal-passport"] = new JsonArray(new JsonObject { ["taxpayerNumber"] = TestPki.CitizenNumber }) },
        };
        var qr = await Counter.With(app, "internal-passport");

        await (await upload.Part("encodeData", TestPki.DiiaSeal.Sign(Encoding.UTF8.GetBytes(metadata.ToJsonString())), "").Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_content_type()
    {
        var qr = await Counter.With(app, "passport");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/requests/{qr}/shares") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add(AcceptShare.TraceHeader, "trace");
        await (await app.Http.SendAsync(request, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-content-type");
    }

    [Fact]
    public async Task A_body_that_breaks_off()
    {
        var qr = await Counter.With(app, "passport");
        using var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"passport\"\r\n\r\nMII");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/requests/{qr}/shares") { Content = content };
        request.Headers.Add(AcceptShare.TraceHeader, "trace");
        await (await app.Http.SendAsync(request, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.BadRequest, "malformed-request");
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var qr = await Counter.With(app, "internal-passport", "taxpayer-card", "pension-card");
        var upload = new SharedUpload().Part("internal-passport", TestPki.Citizen.Sign(TestPdf.Document())).Part("taxpayer-card", []);

        var problem = await (await upload.Post(app.Http, qr)).Json();

        problem["errors"]!.AsArray().Select(error => (error!.Text("field"), error!.Text("code"))).ShouldBe(
        [
            ("documents.taxpayer-card", "document-empty"),
            ("documents.taxpayer-card", "document-missing"),
            ("documents.pension-card", "document-missing"),
            ("documents.internal-passport", "document-not-sealed"),
        ], ignoreOrder: true);
    }

    private async Task Refused(SharedUpload upload, string code, string field, string requested, string? alsoRequested = null, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        var qr = alsoRequested is null ? await Counter.With(app, requested) : await Counter.With(app, requested, alsoRequested);

        var problem = await (await upload.Post(app.Http, qr)).ShouldBeProblem(status, code);

        problem["errors"]!.AsArray().ShouldContain(error => error!.Text("field") == field && error!.Text("code") == code, problem.ToJsonString());
        await NothingIsLeft(upload.TraceId!, qr);
    }

    private async Task NothingIsLeft(string trace, string qr)
    {
        var share = app.Get<ShareSecrets>().IdOf(qr, Domain.Sharing.TraceId.Parse(trace).Value);
        (await app.Get<Shares>().Find(share, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await app.Blobs(StorageNames.SharesContainers.Shares)).ShouldNotContain(name => name.StartsWith(share, StringComparison.Ordinal));
    }

    /// <summary>The outermost shell of a CMS EnvelopedData (RFC 5652 §6.1): enough to know it by.</summary>
    private static byte[] Enveloped()
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.3");
            using (writer.PushSequence(new(System.Formats.Asn1.TagClass.ContextSpecific, 0)))
            using (writer.PushSequence()) writer.WriteInteger(0);
        }

        return writer.Encode();
    }
}
