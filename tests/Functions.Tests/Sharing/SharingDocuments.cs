using System.Net;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Sharing;

public class SharingDocuments(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Brings_signed_copies_to_the_branch_and_leaves_nothing_behind()
    {
        var qr = await Counter.With(app, "internal-passport", "taxpayer-card");
        var accepted = await (await SharedUpload.Of("internal-passport", "taxpayer-card").Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);
        accepted["success"]!.GetValue<bool>().ShouldBeTrue();
        var share = accepted.Text("shareId");

        (await State(share, accepted.Text("secret"))).ShouldBe("Received");
        await (await app.Nudge("DeliverShare", share)).ShouldBe(HttpStatusCode.OK);

        var letter = app.Mailbox.Letters.Single(letter => letter.Id == share);
        letter.To.ShouldBe(Counter.Email);
        letter.Text.ShouldStartWith("Документ засвідчено Дією, підписав власник");
        letter.Text.ShouldContain(accepted.Text("matchingCode"));
        letter.Text.ShouldContain("Підписувач: Зразок Олена");
        letter.Text.ShouldContain("Запис до бібліотеки");
        letter.Text.ShouldContain("Видалити копії до: 23.12.2026");
        letter.Subject.ShouldContain(accepted.Text("matchingCode"));
        letter.Attachments.Select(attachment => attachment.Name).ShouldBe(
        [
            "1-internal-passport.pdf", "1-internal-passport-pechatka-diia.p7s", "1-internal-passport-pidpys-vlasnyka.p7s",
            "2-taxpayer-card.pdf", "2-taxpayer-card-pechatka-diia.p7s", "2-taxpayer-card-pidpys-vlasnyka.p7s",
        ]);
        letter.Attachments[0].Content.ToArray().ShouldBe(TestPdf.Document("Zrazok internal-passport"));
        (await State(share, accepted.Text("secret"))).ShouldBe("Sent");
        (await BlobsOf(share)).ShouldBeEmpty();
        var (entries, _) = await app.Get<ShareLog>().Read(Counter.Organisation, 100, null, TestContext.Current.CancellationToken);
        var entry = entries.Single(entry => entry.Share == share);
        (entry.State, string.Join(' ', entry.Documents)).ShouldBe(("Sent", "internal-passport taxpayer-card"));
    }

    [Fact]
    public async Task Takes_an_optional_document_left_out()
    {
        var qr = await Counter.With(app, true, ("internal-passport", true), ("taxpayer-card", false));

        await (await SharedUpload.Of("internal-passport").Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Takes_plain_bytes_as_well_as_base64()
    {
        var qr = await Counter.With(app, "passport");
        var upload = SharedUpload.Of("passport");
        upload.Binary = true;

        await (await upload.Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Takes_one_file_with_both_signatures()
    {
        var qr = await Counter.With(app, "passport");
        var both = Kep.Signing.SigningIdentity.SignTogether(TestPdf.Document(), TestPki.DiiaSeal, TestPki.Citizen);

        var accepted = await (await new SharedUpload().Part("passport", both).Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);
        await app.Nudge("DeliverShare", accepted.Text("shareId"));

        app.Mailbox.Letters.Single(letter => letter.Id == accepted.Text("shareId")).Text.ShouldStartWith("Документ засвідчено Дією, підписав власник");
    }

    [Fact]
    public async Task Puts_a_message_with_nothing_but_the_id_into_the_queue()
    {
        var own = await Start();
        await using var _ = own;
        var qr = await Counter.With(own, "passport");
        var accepted = await (await SharedUpload.Of("passport").Post(own.Http, qr)).ShouldBe(HttpStatusCode.OK);

        var message = (await own.Get<StorageClients>().Queue(StorageNames.Queues.DeliverShare).PeekMessageAsync(TestContext.Current.CancellationToken)).Value;

        message.Body.ToString().ShouldBe($$"""{"id":"{{accepted.Text("shareId")}}"}""");
        (await own.Drain(StorageNames.Queues.DeliverShare, "DeliverShare")).ShouldBe(1);
        own.Mailbox.Letters.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Repeated_answers_the_same_and_sends_once()
    {
        var qr = await Counter.With(app, "passport");
        var upload = SharedUpload.Of("passport");
        var first = await (await upload.Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);
        var share = first.Text("shareId");

        var again = await (await upload.Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);
        again.ToJsonString().ShouldBe(first.ToJsonString());
        (await BlobsOf(share)).Count.ShouldBe(2);

        await app.Nudge("DeliverShare", share);
        await app.Nudge("DeliverShare", share);
        var late = await (await upload.Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);
        late.ToJsonString().ShouldBe(first.ToJsonString());
        await app.Nudge("DeliverShare", share);

        app.Mailbox.Letters.Count(letter => letter.Id == share).ShouldBe(1);
        (await BlobsOf(share)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_documents_signed_again_are_the_same_share()
    {
        var qr = await Counter.With(app, "passport");
        var first = SharedUpload.Of("passport");
        var second = SharedUpload.Of("passport").Under(first.TraceId);

        var answers = (await (await first.Post(app.Http, qr)).Json(), await (await second.Post(app.Http, qr)).Json());

        answers.Item2.ToJsonString().ShouldBe(answers.Item1.ToJsonString());
    }

    [Fact]
    public async Task Sent_twice_at_the_same_moment_is_one_share()
    {
        var qr = await Counter.With(app, "passport");
        var upload = SharedUpload.Of("passport");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => upload.Post(app.Http, qr)));

        var bodies = await Task.WhenAll(answers.Select(answer => answer.ShouldBe(HttpStatusCode.OK)));
        bodies.Select(body => body.ToJsonString()).Distinct().Count().ShouldBe(1);
        var share = bodies[0].Text("shareId");
        (await BlobsOf(share)).Count.ShouldBe(2);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Nudge("DeliverShare", share)));
        app.Mailbox.Letters.Count(letter => letter.Id == share).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_trace_id_with_other_documents_is_a_conflict()
    {
        var qr = await Counter.With(app, "passport");
        var first = SharedUpload.Of("passport");
        await (await first.Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);

        var other = new SharedUpload().Pair("passport", TestPdf.Document("Another")).Under(first.TraceId);

        await (await other.Post(app.Http, qr)).ShouldBeProblem(HttpStatusCode.Conflict, "trace-id-used");
    }

    [Fact]
    public async Task The_state_is_told_only_with_its_secret()
    {
        var qr = await Counter.With(app, "passport");
        var accepted = await (await SharedUpload.Of("passport").Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK);

        (await Status(accepted.Text("shareId"), null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Status(accepted.Text("shareId"), "wrong")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Status(new string('0', 32), accepted.Text("secret"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<RunningApp> Start()
    {
        var own = new RunningApp(app.Emulator);
        await own.InitializeAsync();
        return own;
    }

    private async Task<string> State(string share, string secret) => (await (await Status(share, secret)).ShouldBe(HttpStatusCode.OK)).Text("state");

    private async Task<HttpResponseMessage> Status(string share, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/shares/{share}");
        if (secret is not null) request.Headers.Add(ShowShare.SecretHeader, secret);
        return await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<string>> BlobsOf(string share) =>
        [.. (await app.Blobs(StorageNames.SharesContainers.Shares)).Where(name => name.StartsWith(share, StringComparison.Ordinal))];
}
