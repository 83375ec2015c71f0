using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Kep;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Functions.Tests.Organisations;

public class JoiningTheOffer(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Shows_the_exact_statement_to_sign()
    {
        var (head, code) = (await Head.SignedIn(app), Numbers.NewEdrpou());
        var id = await head.Registered(code);
        var offer = await (await app.Http.Get("public-offer")).ShouldBe(HttpStatusCode.OK);

        var shown = await (await head.Http.Get($"organisations/{id}/accession")).ShouldBe(HttpStatusCode.OK);

        shown["joined"]!.GetValue<bool>().ShouldBeFalse();
        var toSign = shown["toSign"]!;
        toSign.Text("offerVersion").ShouldBe(offer.Text("version"));
        toSign.Text("offerSha256").ShouldBe(offer.Text("sha256"));
        foreach (var part in new[] { "Зразкова установа", code, id, offer.Text("version"), offer.Text("sha256") }) toSign.Text("statement").ShouldContain(part);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Takes_the_heads_signature_and_shows_the_evidence(bool attached)
    {
        var head = await Head.SignedIn(app);
        var id = await head.Registered();

        var joined = await (await head.Join(id, attached)).ShouldBe(HttpStatusCode.OK);

        joined["joined"]!.GetValue<bool>().ShouldBeTrue();
        joined["toSign"].ShouldBeNull();
        joined["evidence"]!["joinedAt"]!.GetValue<DateTimeOffset>().ShouldBe(app.Clock.GetUtcNow());
        joined["evidence"]!.Text("signer").ShouldBe("Вигадана Їна Ґудзівна");
        joined["evidence"]!.Text("signerNumber").ShouldBe($"••••••••{head.Rnokpp[^2..]}");
        joined["evidence"]!.Text("certificate").ShouldBe(head.Key.Certificate.Thumbprint);
        (await (await head.Http.Get($"organisations/{id}/accession")).ShouldBe(HttpStatusCode.OK)).ToJsonString().ShouldBe(joined.ToJsonString());
        (await (await head.Http.Get($"organisations/{id}")).ShouldBe(HttpStatusCode.OK))["accession"]!.Text("offerVersion").ShouldBe(joined["evidence"]!.Text("offerVersion"));
    }

    [Fact]
    public async Task Keeps_bytes_from_which_anybody_can_prove_it_again()
    {
        var head = await Head.SignedIn(app);
        var id = await head.Registered();
        var toSign = await head.ToSign(id);
        await (await head.Join(id, attached: false)).ShouldBe(HttpStatusCode.OK);
        var evidence = await Evidence(id);

        evidence.Keys.ShouldBe(["signature.p7s", "statement.txt", "verification.json"]);
        Encoding.UTF8.GetString(evidence["statement.txt"]).ShouldBe(toSign.Text("statement"));
        var again = Verifier.Verify(evidence["signature.p7s"], evidence["statement.txt"], new(TrustList.Read(TestPki.Authorities, out _), RunningApp.Start));
        again.Holds.ShouldBeTrue();
        again.Signers.Single().Identity!.Rnokpp.ShouldBe(head.Rnokpp);
        var verification = JsonNode.Parse(evidence["verification.json"])!;
        verification.Text("result").ShouldBe("valid");
        verification.Text("offerSha256").ShouldBe(toSign.Text("offerSha256"));
        verification["receivedAt"]!.GetValue<DateTimeOffset>().ShouldBe(app.Clock.GetUtcNow());
        verification.Text("timeSource").ShouldBe("Receipt");
        verification.Text("trustListSha256").ShouldMatch("^[0-9a-f]{64}$");
        verification.ToJsonString().ShouldNotContain(head.Rnokpp);
    }

    [Fact]
    public async Task Answers_the_same_when_repeated_and_keeps_the_first_evidence()
    {
        var head = await Head.SignedIn(app);
        var id = await head.Registered();
        var statement = await head.ToSign(id);
        var first = await (await head.Join(id, statement.Text("offerVersion"), Sign(head.Key, statement))).ShouldBe(HttpStatusCode.OK);
        var evidence = await Evidence(id);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var second = await (await head.Join(id, statement.Text("offerVersion"), Sign(head.Key, statement))).ShouldBe(HttpStatusCode.OK);

        second.ToJsonString().ShouldBe(first.ToJsonString());
        (await Evidence(id))["signature.p7s"].ShouldBe(evidence["signature.p7s"]);
    }

    [Fact]
    public async Task Joins_once_however_many_calls_come_at_the_same_moment()
    {
        var head = await Head.SignedIn(app);
        var id = await head.Registered();
        var statement = await head.ToSign(id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => head.Join(id, statement.Text("offerVersion"), Sign(head.Key, statement))));

        var texts = new HashSet<string>();
        foreach (var answer in answers) texts.Add((await answer.ShouldBe(HttpStatusCode.OK)).ToJsonString());
        texts.Count.ShouldBe(1);
        var (organisation, _) = (await app.Get<Functions.Organisations.Organisations>().Find(id, TestContext.Current.CancellationToken))!.Value;
        organisation.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Writes_a_sole_proprietors_number_in_full_only_into_the_statement_he_signs()
    {
        var head = await Head.SignedIn(app);
        var id = (await (await head.Register("sole-proprietor", head.Rnokpp, "ФОП Вигадана Їна")).ShouldBe(HttpStatusCode.Created)).Text("id");

        (await head.ToSign(id)).Text("statement").ShouldContain($"РНОКПП: {head.Rnokpp}");
        (await (await head.Join(id)).ShouldBe(HttpStatusCode.OK)).ToJsonString().ShouldNotContain(head.Rnokpp);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_a_signature_over_other_bytes(bool attached)
    {
        var head = await Head.SignedIn(app);
        var (id, other) = (await head.Registered(), await head.Registered());
        var (mine, others) = (await head.ToSign(id), await head.ToSign(other));
        var crlf = Encoding.UTF8.GetBytes(mine.Text("statement").ReplaceLineEndings("\r\n"));

        await (await head.Join(id, mine.Text("offerVersion"), Sign(head.Key, others, attached))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "statement-differs");
        await (await head.Join(id, mine.Text("offerVersion"), head.Key.Sign(crlf, attached))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "statement-differs");
        await NothingHappened(head, id);
    }

    [Fact]
    public async Task Refuses_an_offer_that_is_not_in_force()
    {
        var head = await Head.SignedIn(app);
        var id = await head.Registered();
        var statement = await head.ToSign(id);

        foreach (var version in new[] { "2020-01-01", "2999-01-01", "x" })
        {
            var problem = await (await head.Join(id, version, Sign(head.Key, statement))).ShouldBeProblem(HttpStatusCode.Conflict, "offer-outdated");
            problem.Text("title").ShouldContain(statement.Text("offerVersion"));
        }

        await NothingHappened(head, id);
    }

    [Fact]
    public async Task Refuses_anybody_but_the_head_who_is_signed_in()
    {
        var head = await Head.SignedIn(app);
        var id = await head.Registered();
        var statement = await head.ToSign(id);
        var seal = TestPki.Issue(new("Печатка", Organisation: "Зразкова установа", Rnokpp: head.Rnokpp, Edrpou: Numbers.NewEdrpou(), Seal: true));

        async Task Refuses(byte[] signature, string code) =>
            await (await head.Join(id, statement.Text("offerVersion"), signature)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);

        await Refuses(Sign(TestPki.Citizen, statement), "signed-by-another");
        await Refuses(Sign(seal, statement), "signed-by-another");
        await Refuses(Sign(TestPki.Issue(new("Без номера")), statement), "signed-by-another");
        await Refuses(SigningIdentity.SignTogether(Encoding.UTF8.GetBytes(statement.Text("statement")), head.Key, seal), "several-signers");
        await Refuses(Sign(TestPki.CitizenOfAStranger, statement), "kep-unknown-ca");
        await Refuses(Sign(TestPki.ExpiredCitizen, statement), "kep-cert-expired");
        await Refuses([1, 2, 3], "kep-bad-structure");
        await NothingHappened(head, id);
    }

    [Fact]
    public async Task Names_every_faulty_field_at_once()
    {
        var head = await Head.SignedIn(app);
        var id = await head.Registered();

        var problem = await (await head.Http.Post($"organisations/{id}/accession", new() { ["signature"] = "!" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        problem["errors"]!.AsArray().Select(error => $"{error!.Text("field")} {error!.Text("code")}").ShouldBe(["offerVersion text-missing", "signature signature-not-base64"]);
    }

    [Fact]
    public async Task Asks_whoever_joined_an_earlier_offer_to_join_the_one_in_force_and_keeps_both()
    {
        var head = await Head.SignedIn(app);
        var id = await head.Registered();
        await (await head.Join(id)).ShouldBe(HttpStatusCode.OK);
        var organisations = app.Get<Functions.Organisations.Organisations>();
        var (organisation, version) = (await organisations.Find(id, TestContext.Current.CancellationToken))!.Value;
        var earlier = organisation.Accession! with { OfferVersion = "2025-01-01" };
        await organisations.TrySave(organisation with { Accession = earlier }, version, TestContext.Current.CancellationToken);

        var shown = await (await head.Http.Get($"organisations/{id}/accession")).ShouldBe(HttpStatusCode.OK);
        shown["joined"]!.GetValue<bool>().ShouldBeTrue();
        shown["evidence"]!.Text("offerVersion").ShouldBe("2025-01-01");
        shown["toSign"].ShouldNotBeNull();
        var joined = await (await head.Join(id)).ShouldBe(HttpStatusCode.OK);

        joined["toSign"].ShouldBeNull();
        (await Blobs(id)).Count.ShouldBe(6);
    }

    private async Task NothingHappened(Head head, string id)
    {
        (await (await head.Http.Get($"organisations/{id}/accession")).ShouldBe(HttpStatusCode.OK))["joined"]!.GetValue<bool>().ShouldBeFalse();
        (await Blobs(id)).ShouldBeEmpty();
    }

    private static byte[] Sign(SigningIdentity key, JsonNode statement, bool attached = true) => key.Sign(Encoding.UTF8.GetBytes(statement.Text("statement")), attached);

    private BlobContainerClient Container => app.Get<StorageClients>().Evidence(StorageNames.EvidenceContainers.Accessions);

    private async Task<IReadOnlyList<string>> Blobs(string organisation)
    {
        var names = new List<string>();
        await foreach (var blob in Container.GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, $"{organisation}/", TestContext.Current.CancellationToken)) names.Add(blob.Name);
        return names;
    }

    /// <summary>The files in the folder that the organisation's row names.</summary>
    private async Task<SortedDictionary<string, byte[]>> Evidence(string organisation)
    {
        var (found, _) = (await app.Get<Functions.Organisations.Organisations>().Find(organisation, TestContext.Current.CancellationToken))!.Value;
        var folder = found.Accession!.Evidence;
        folder.ShouldStartWith($"{organisation}/{found.Accession.OfferVersion}/");
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in (await Blobs(organisation)).Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
            files[name[(folder.Length + 1)..]] = (await Container.GetBlobClient(name).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToArray();
        return files;
    }
}
