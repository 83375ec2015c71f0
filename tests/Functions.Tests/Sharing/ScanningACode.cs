using System.Net;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Sharing;

public class ScanningACode(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Shows_who_asks_for_what_and_why()
    {
        var qr = await Counter.With(app, true, ("internal-passport", true), ("taxpayer-card", false));

        var card = await (await Get(qr)).ShouldBe(HttpStatusCode.OK);

        card.Text("organisation").ShouldBe("Зразкова сільська рада");
        card.Text("partner").ShouldBe("Публічна бібліотека «Світанок»");
        card.Text("purpose").ShouldBe("Запис до бібліотеки");
        card.Text("legalGround").ShouldBe("Згода суб’єкта персональних даних.");
        card["canDeliver"]!.GetValue<bool>().ShouldBeTrue();
        card["notice"].ShouldBeNull();
        card["documents"]!.AsArray().Select(document => (document!.Text("code"), document!["required"]!.GetValue<bool>()))
            .ShouldBe([("internal-passport", true), ("taxpayer-card", false)]);
        card["documents"]![0]!.Text("ifMissing").ShouldContain("без цього документа надіслати копії не можна");
        card["documents"]![1]!.Text("ifMissing").ShouldContain("Його можна не надсилати");
        card.Text("code").ShouldMatch("^[0-9A-Z]{4}-[0-9A-Z]{4}$");
    }

    [Theory]
    [InlineData("en-GB,uk;q=0.5", "The consent of the data subject.")]
    [InlineData("pl", "Zgoda osoby, której dane dotyczą.")]
    [InlineData("de, fr;q=0.9", "Згода суб’єкта персональних даних.")]
    public async Task Speaks_the_callers_language(string languages, string ground)
    {
        var qr = await Counter.With(app, "passport");

        var card = await (await Get(qr, languages)).ShouldBe(HttpStatusCode.OK);

        card.Text("legalGround").ShouldBe(ground);
    }

    [Fact]
    public async Task Says_so_when_deliveries_are_not_set_up()
    {
        var qr = await Counter.With(app, false, ("passport", true));

        var card = await (await Get(qr)).ShouldBe(HttpStatusCode.OK);

        card["canDeliver"]!.GetValue<bool>().ShouldBeFalse();
        card.Text("notice").ShouldContain("Надсилання копій ще не налаштовано");
        await (await SharedUpload.Of("passport").Post(app.Http, qr)).ShouldBeProblem(HttpStatusCode.Conflict, "deliveries-not-set-up");
    }

    [Fact]
    public async Task Answers_that_a_dead_code_is_not_valid_any_more()
    {
        var qr = await Counter.With(app, "passport");
        await app.Get<QrLinks>().Kill(qr, TestContext.Current.CancellationToken);

        await (await Get(qr)).ShouldBeProblem(HttpStatusCode.Gone, "qr-not-valid");
        await (await SharedUpload.Of("passport").Post(app.Http, qr)).ShouldBeProblem(HttpStatusCode.Gone, "qr-not-valid");
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("short")]
    [InlineData("..%2F..%2Fsecret")]
    public async Task Refuses_a_forged_code_without_asking_storage(string forged)
    {
        await (await Get(forged)).ShouldBeProblem(HttpStatusCode.NotFound, "qr-unknown");
        await (await SharedUpload.Of("passport").Post(app.Http, forged)).ShouldBeProblem(HttpStatusCode.NotFound, "qr-unknown");
    }

    [Fact]
    public async Task A_code_with_one_letter_changed_is_forged()
    {
        var qr = await Counter.With(app, "passport");
        var forged = (qr[0] == 'a' ? 'b' : 'a') + qr[1..];

        app.Get<QrIds>().IsOurs(qr).ShouldBeTrue();
        app.Get<QrIds>().IsOurs(forged).ShouldBeFalse();
        await (await Get(forged)).ShouldBeProblem(HttpStatusCode.NotFound, "qr-unknown");
    }

    private async Task<HttpResponseMessage> Get(string qr, string? languages = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/requests/{qr}");
        if (languages is not null) request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        return await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
