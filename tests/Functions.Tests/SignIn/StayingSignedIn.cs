using System.Net;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.SignIn;

public class StayingSignedIn(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Ends_after_half_an_hour_without_a_call_and_not_a_tick_earlier()
    {
        using var timely = await SignIn();
        using var late = await SignIn();

        app.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        await (await timely.Get("profile")).ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromTicks(1));

        await (await late.Get("profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await (await timely.Get("profile")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ends_after_eight_hours_whatever_was_called()
    {
        using var http = await SignIn();
        for (var minutes = 0; minutes < 8 * 60 - 20; minutes += 20)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(20));
            await (await http.Get("profile")).ShouldBe(HttpStatusCode.OK);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(20));

        using var answer = await http.Get("profile");
        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("x.y")]
    [InlineData("00000000000000000000000000000000.")]
    [InlineData("00000000000000000000000000000000.secret")]
    [InlineData("0000000000000000000000000000000/.secret")]
    [InlineData("00000000000000000000000000000000.secret.more")]
    public async Task Needs_a_token_that_was_given_out(string token)
    {
        using var http = new HttpClient { BaseAddress = app.Http.BaseAddress };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");

        await (await http.Get("profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Is_nothing_that_one_person_can_lend_another_by_changing_the_id()
    {
        var mine = (await (await Ceremony.SignIn(app.Http, TestPki.Citizen)).ShouldBe(HttpStatusCode.OK)).Text("token").Split('.');
        var other = (await (await Ceremony.SignIn(app.Http, TestPki.OtherCitizen)).ShouldBe(HttpStatusCode.OK)).Text("token").Split('.');
        using var http = app.Http.As($"{other[0]}.{mine[1]}");

        await (await http.Get("profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    private async Task<HttpClient> SignIn() =>
        app.Http.As((await (await Ceremony.SignIn(app.Http, TestPki.Citizen)).ShouldBe(HttpStatusCode.OK)).Text("token"));
}
