using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Functions.Tests.SignIn;

namespace DiiaQr.Functions.Tests.Organisations;

public class ListingMyOrganisations(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Starts_empty()
    {
        var head = await Head.SignedIn(app);

        (await (await head.Http.Get("organisations")).ShouldBe(HttpStatusCode.OK)).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_everything_after_a_second_sign_in()
    {
        var head = await Head.SignedIn(app);
        var older = await head.Registered();
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var younger = await head.Registered();
        await (await head.Join(older)).ShouldBe(HttpStatusCode.OK);
        var branch = await (await head.Http.Post($"organisations/{older}/branches", new()
        {
            ["name"] = "Бібліотека № 1", ["address"] = "вул. Садова, 1, с. Зразкове", ["email"] = "library@example.com",
        })).ShouldBe(HttpStatusCode.Created);
        var service = await (await head.Http.Post($"organisations/{older}/branches/{branch.Text("id")}/services", new()
        {
            ["name"] = "Запис до бібліотеки", ["documents"] = new JsonArray(new JsonObject { ["code"] = "passport", ["required"] = true }), ["legalGround"] = "consent", ["retentionDays"] = 30,
        })).ShouldBe(HttpStatusCode.Created);

        var signedIn = await (await Ceremony.SignIn(app.Http, head.Key)).ShouldBe(HttpStatusCode.OK);
        using var again = app.Http.As(signedIn.Text("token"));
        var cabinets = (await (await again.Get("organisations")).ShouldBe(HttpStatusCode.OK)).AsArray();

        cabinets.Select(cabinet => cabinet!["organisation"]!.Text("id")).ShouldBe([older, younger]);
        cabinets[0]!["organisation"]!["accession"].ShouldNotBeNull();
        cabinets[1]!["organisation"]!["accession"].ShouldBeNull();
        var place = cabinets[0]!["branches"]!.AsArray().Single()!;
        place["branch"]!.Text("id").ShouldBe(branch.Text("id"));
        place.Text("qrState").ShouldBe("email-unconfirmed");
        place["services"]!.AsArray().Single()!["qr"]!.Text("id").ShouldBe(service["qr"]!.Text("id"));
        cabinets[1]!["branches"]!.AsArray().ShouldBeEmpty();
    }
}
