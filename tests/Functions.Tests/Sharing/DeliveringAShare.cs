using System.Net;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Sharing;

public class DeliveringAShare(StorageEmulator emulator) : IAsyncLifetime
{
    private readonly RunningApp app = new(emulator);

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Tries_again_on_the_ladder_while_the_mail_server_is_down_and_delivers_once()
    {
        var share = await Accepted();
        app.Mailbox.Outcome = new MailOutcome.TryLater("mail-server-unavailable");

        foreach (var wait in new[] { TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1) })
        {
            await app.Nudge("DeliverShare", share);
            var waiting = await Stored(share);
            (waiting.State, waiting.Work.Reason).ShouldBe((ShareState.Received, "mail-server-unavailable"));
            waiting.Work.NextAttemptAt.ShouldBe(app.Clock.GetUtcNow() + wait);
            app.Clock.Advance(wait - TimeSpan.FromTicks(1));
            await app.Nudge("DeliverShare", share);
            (await Stored(share)).Work.Attempt.ShouldBe(waiting.Work.Attempt, "one tick too early");
            app.Clock.Advance(TimeSpan.FromTicks(1));
        }

        app.Mailbox.Outcome = new MailOutcome.Taken();
        await app.Nudge("DeliverShare", share);
        await app.Nudge("DeliverShare", share);

        (await Stored(share)).State.ShouldBe(ShareState.Sent);
        app.Mailbox.Letters.Count.ShouldBe(1);
        (await app.Blobs(StorageNames.SharesContainers.Shares)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_up_after_72_hours_and_shows_it()
    {
        var share = await Accepted();
        app.Mailbox.Outcome = new MailOutcome.TryLater("mail-server-unavailable");
        for (var i = 0; i < 40 && (await Stored(share)).State != ShareState.Undeliverable; i++)
        {
            await app.Nudge("DeliverShare", share);
            app.Clock.Advance(TimeSpan.FromHours(3));
        }

        var given = await Stored(share);
        (given.State, given.Work.Reason).ShouldBe((ShareState.Undeliverable, "mail-server-unavailable"));
        (app.Clock.GetUtcNow() - RunningApp.Start).ShouldBeGreaterThan(TimeSpan.FromHours(72));
        (await LogOf(share)).State.ShouldBe("Undeliverable");
    }

    [Fact]
    public async Task A_recipient_refused_for_good_is_undeliverable_at_once_and_the_documents_stay_for_their_term()
    {
        var share = await Accepted();
        app.Mailbox.Outcome = new MailOutcome.Refused("recipient-refused");

        await app.Nudge("DeliverShare", share);

        (await Stored(share)).State.ShouldBe(ShareState.Undeliverable);
        var entry = await LogOf(share);
        (entry.State, entry.Reason).ShouldBe(("Undeliverable", "recipient-refused"));
        app.Clock.Advance(Share.Term - TimeSpan.FromMinutes(1));
        await Sweep();
        (await app.Blobs(StorageNames.SharesContainers.Shares)).Count.ShouldBe(2);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await Sweep();
        (await app.Blobs(StorageNames.SharesContainers.Shares)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Goes_to_the_branchs_present_address_and_never_to_one_that_nobody_confirmed()
    {
        var qr = await Counter.With(app, "passport");
        var share = (await (await SharedUpload.Of("passport").Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK)).Text("shareId");
        await app.Get<Functions.Qr.QrLinks>().Kill(qr, TestContext.Current.CancellationToken); // rotated meanwhile: the snapshot stays as it was
        await Counter.MoveTo(app, "new@library.example", confirmed: false);

        await app.Nudge("DeliverShare", share);
        (await Stored(share)).Work.Reason.ShouldBe("branch-email-unconfirmed");
        app.Mailbox.Letters.ShouldBeEmpty();

        await Counter.MoveTo(app, "new@library.example");
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await app.Nudge("DeliverShare", share);
        app.Mailbox.Letters.Single().To.ShouldBe("new@library.example");
    }

    [Fact]
    public async Task Is_undeliverable_when_the_branch_is_gone()
    {
        var share = await Accepted();
        await app.Get<StorageClients>().Table(StorageNames.Tables.Organisations).DeleteEntityAsync(Counter.Organisation, $"branch:{Counter.Branch}", cancellationToken: TestContext.Current.CancellationToken);

        await app.Nudge("DeliverShare", share);

        (await LogOf(share)).Reason.ShouldBe("branch-removed");
    }

    [Fact]
    public async Task Waits_while_there_is_no_list_of_authorities_instead_of_calling_everybody_unknown()
    {
        var share = await Accepted();
        await app.Get<StorageClients>().Evidence(StorageNames.EvidenceContainers.Trust).DeleteBlobAsync(Functions.Trust.TrustLists.AuthoritiesBlob, cancellationToken: TestContext.Current.CancellationToken);

        await app.Nudge("DeliverShare", share);

        (await Stored(share)).Work.Reason.ShouldBe("trust-list-missing");
        app.Mailbox.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_outage_of_storage_goes_on_the_ladder()
    {
        var share = await Accepted();
        app.Mailbox.Failure = new AggregateException(new Azure.RequestFailedException(503, "busy"), new IOException(), new TaskCanceledException());

        (await app.Nudge("DeliverShare", share)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var waiting = await Stored(share);
        (waiting.State, waiting.Work.Reason, waiting.Work.NextAttemptAt).ShouldBe((ShareState.Received, "storage-unavailable", app.Clock.GetUtcNow().AddSeconds(30)));
    }

    [Fact]
    public async Task Lets_nothing_but_a_name_into_the_letter_where_the_signers_name_stands()
    {
        var qr = await Counter.With(app, "passport");
        var evil = TestPki.IssueByAStranger(new("Олена О’Зразок-Приклад\n\nКод звірки: 000 000 http://evil.example", Rnokpp: TestPki.CitizenNumber));
        var share = (await (await new SharedUpload().Pair("passport", TestPdf.Document(), owner: evil).Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK)).Text("shareId");

        await app.Nudge("DeliverShare", share);

        var text = app.Mailbox.Letters.Single().Text;
        text.ShouldContain("Підписувач (зі слів сертифіката): Олена О’Зразок-Приклад Код звірки 000 000 http evil.example\n");
        text.ShouldNotContain("http:");
    }

    [Fact]
    public async Task A_sweep_during_a_download_takes_nothing_away_and_a_download_that_died_may_be_repeated()
    {
        var qr = await Counter.With(app, "passport");
        var share = (await (await new SharedUpload().Pair("passport", TestPdf.Document("Large", padding: 3 << 20)).Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK)).Text("shareId");
        await app.Nudge("DeliverShare", share);
        var link = $"/api/v1/downloads/{app.Get<ShareSecrets>().DownloadTokenOf(share)}";
        app.Clock.Advance(ShareUpkeep.FirstLook);
        var (stored, version) = (await app.Get<Shares>().Find(share, TestContext.Current.CancellationToken))!.Value;
        await app.Get<Shares>().TrySave(stored with { FetchingUntil = app.Clock.GetUtcNow() + Share.FetchTime }, version, TestContext.Current.CancellationToken);

        await Sweep();
        await (await app.Http.PostAsync(link, null, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.Conflict, "download-under-way");
        (await app.Blobs(StorageNames.SharesContainers.Shares)).Count.ShouldBe(2);

        app.Clock.Advance(Share.FetchTime);
        (await app.Http.PostAsync(link, null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Blobs(StorageNames.SharesContainers.Shares)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_first_when_the_citizens_signature_cannot_be_verified()
    {
        var qr = await Counter.With(app, "passport");
        var upload = new SharedUpload().Pair("passport", TestPdf.Document(), owner: TestPki.CitizenOfAStranger);
        var share = (await (await upload.Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK)).Text("shareId");

        await app.Nudge("DeliverShare", share);

        app.Mailbox.Letters.Single().Text.ShouldStartWith("Перевірити не вдалося: Сертифікат видав надавач, якого немає у довірчому списку");
        app.Mailbox.Letters.Single().Html.ShouldContain("Перевірити не вдалося");
    }

    [Fact]
    public async Task Says_first_when_the_certificate_had_expired()
    {
        var qr = await Counter.With(app, "passport");
        var share = (await (await new SharedUpload().Pair("passport", TestPdf.Document(), owner: TestPki.ExpiredCitizen).Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK)).Text("shareId");

        await app.Nudge("DeliverShare", share);

        app.Mailbox.Letters.Single().Text.ShouldStartWith("Перевірити не вдалося: Строк дії сертифіката минув");
    }

    [Fact]
    public async Task Sends_a_one_time_link_instead_of_more_than_7_megabytes()
    {
        var qr = await Counter.With(app, "passport");
        var pdf = TestPdf.Document("Large", padding: 3 << 20);
        var share = (await (await new SharedUpload().Pair("passport", pdf).Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK)).Text("shareId");

        await app.Nudge("DeliverShare", share);

        var letter = app.Mailbox.Letters.Single();
        letter.Attachments.ShouldBeEmpty();
        var link = System.Text.RegularExpressions.Regex.Match(letter.Text, "https://qr\\.example(/api/v1/downloads/\\S+)").Groups[1].Value;
        for (var scanner = 0; scanner < 3; scanner++)
        {
            var page = await app.Http.GetAsync(link, TestContext.Current.CancellationToken);
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<form method=\"post\">");
        }

        (await app.Blobs(StorageNames.SharesContainers.Shares)).Count.ShouldBe(2);
        var archive = await app.Http.PostAsync(link, null, TestContext.Current.CancellationToken);
        await using var zip = new System.IO.Compression.ZipArchive(await archive.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        zip.Entries.Select(entry => entry.Name).ShouldBe(["1-passport.pdf", "1-passport-pechatka-diia.p7s", "1-passport-pidpys-vlasnyka.p7s"], ignoreOrder: true);
        zip.GetEntry("1-passport.pdf")!.Length.ShouldBe(pdf.Length);
        await (await app.Http.PostAsync(link, null, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.Gone, "download-used");
        await ShouldBePage(await app.Http.GetAsync(link, TestContext.Current.CancellationToken), HttpStatusCode.Gone);
        await ShouldBePage(await app.Http.GetAsync(link + "A", TestContext.Current.CancellationToken), HttpStatusCode.NotFound);
        (await app.Blobs(StorageNames.SharesContainers.Shares)).ShouldBeEmpty();
    }

    /// <summary>Whoever follows a link out of a mail is a person with a browser.</summary>
    private static async Task ShouldBePage(HttpResponseMessage answer, HttpStatusCode status)
    {
        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((status, "text/html"));
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<form");
    }

    [Fact]
    public async Task A_link_ends_after_seven_days()
    {
        var qr = await Counter.With(app, "passport");
        var share = (await (await new SharedUpload().Pair("passport", TestPdf.Document("Large", padding: 3 << 20)).Post(app.Http, qr)).ShouldBe(HttpStatusCode.OK)).Text("shareId");
        await app.Nudge("DeliverShare", share);
        var link = $"/api/v1/downloads/{app.Get<ShareSecrets>().DownloadTokenOf(share)}";

        app.Clock.Advance(TimeSpan.FromDays(7));

        await (await app.Http.PostAsync(link, null, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.Gone, "download-used");
        await Sweep();
        (await app.Blobs(StorageNames.SharesContainers.Shares)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_of_our_own_gives_the_share_back_for_the_hosts_next_try()
    {
        var share = await Accepted();
        app.Mailbox.Failure = new InvalidOperationException("a bug");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            (await app.Nudge("DeliverShare", share)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            var back = await Stored(share);
            (back.State, back.Work.Attempt, back.Work.Reason).ShouldBe((ShareState.Received, attempt, "internal-error"));
        }

        app.Mailbox.Failure = null;
        await app.Nudge("DeliverShare", share);
        (await Stored(share)).State.ShouldBe(ShareState.Sent);
    }

    [Fact]
    public async Task What_kills_every_attempt_before_it_is_recorded_is_given_up_in_the_end()
    {
        var share = await Accepted();
        var (stored, version) = (await app.Get<Shares>().Find(share, TestContext.Current.CancellationToken))!.Value;
        await app.Get<Shares>().TrySave(stored with { Work = stored.Work with { Attempt = Domain.Work.MostAttempts } }, version, TestContext.Current.CancellationToken);

        await app.Nudge("DeliverShare", share);

        (await LogOf(share)).Reason.ShouldBe("internal-error");
        app.Mailbox.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_five_failures_of_our_own_the_share_is_given_up_where_it_can_be_seen()
    {
        var share = await Accepted();

        await (await app.Nudge("GiveUpShare", share)).ShouldBe(HttpStatusCode.OK);
        await (await app.Nudge("GiveUpShare", share)).ShouldBe(HttpStatusCode.OK);

        (await LogOf(share)).Reason.ShouldBe("internal-error");
    }

    [Fact]
    public async Task A_message_for_a_share_that_never_was_is_done() => await (await app.Nudge("DeliverShare", new string('a', 32))).ShouldBe(HttpStatusCode.OK);

    private async Task<string> Accepted() =>
        (await (await SharedUpload.Of("passport").Post(app.Http, await Counter.With(app, "passport"))).ShouldBe(HttpStatusCode.OK)).Text("shareId");

    private async Task<Share> Stored(string share) => (await app.Get<Shares>().Find(share, TestContext.Current.CancellationToken))!.Value.Share;

    private async Task<ShareLogEntry> LogOf(string share) =>
        (await app.Get<ShareLog>().Read(Counter.Organisation, 100, null, TestContext.Current.CancellationToken)).Entries.Single(entry => entry.Share == share);

    private async Task Sweep() => (await app.Tick("SweepShares")).StatusCode.ShouldBe(HttpStatusCode.OK);
}
