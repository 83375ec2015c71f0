using System.Net;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Hosting;

public class AnsweringSafely(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("/api/v1/health")]
    [InlineData("/api/v1/requests/forged")]
    [InlineData("/api/v1/organisations")]
    [InlineData("/nowhere")]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_careful(string path)
    {
        using var answer = await app.Http.GetAsync(path, TestContext.Current.CancellationToken);

        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("GET", "requests/forged")]
    [InlineData("POST", "requests/forged/shares")]
    [InlineData("GET", "shares/forged")]
    [InlineData("GET", "downloads/forged")]
    [InlineData("POST", "downloads/forged")]
    [InlineData("GET", "branch-emails/forged")]
    [InlineData("POST", "sign-in/challenges")]
    [InlineData("GET", "organisations")]
    public async Task No_cache_keeps_what_holds_a_secret_or_may_be_dead_the_next_second(string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), $"/api/v1/{path}");

        using var answer = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Huge_headers_are_refused_before_anything_reads_them()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/health");
        request.Headers.Add("X-Huge", new string('a', 40_000));

        await (await app.Http.SendAsync(request, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.RequestHeaderFieldsTooLarge, "headers-too-large");
    }
}
