using System.Net;
using System.Text;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Functions.Tests.Sharing;

namespace DiiaQr.Functions.Tests.Hosting;

/// <summary>Replays what the public host was seen to post, and holds the answers to what it was seen to need.</summary>
public class BeingCalledByTheHost(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Reads_the_message_that_is_a_string_in_a_string_and_not_the_metadata()
    {
        var share = await Accepted();
        // Recorded: the message's own fields are copied into the metadata and override the built-in ones.
        var call = $$$"""{"Data":{"message":"\"{\\\"id\\\":\\\"{{{share}}}\\\"}\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-29T22:16:10+00:00","Id":"\"someone-elses\"","InsertionTime":"2026-11-22T22:16:10+00:00","NextVisibleTime":"2026-11-22T22:26:12+00:00","PopReceipt":"\"MjJOb3YyMDI2MjI6MTY6MTI1ODZm\"","sys":{"MethodName":"DeliverShare","UtcNow":"2026-11-22T22:16:12.6613892Z","RandGuid":"14d7af7e-69d9-4fee-b249-95b3d2320716"},"id":"\"someone-elses\""}}""";

        await Answers(await Post("DeliverShare", call));

        app.Mailbox.Letters.ShouldContain(letter => letter.Id == share);
    }

    [Theory]
    [InlineData("""{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"SweepShares","UtcNow":"2026-11-22T22:16:20.0031119Z","RandGuid":"2c26a0bc-2227-4db5-bb9e-97806c3c18ca"}}}""")]
    [InlineData("""{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-11-22T22:30:00+00:00","LastUpdated":"0001-01-01T00:00:00+00:00"},"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"SweepShares","UtcNow":"2026-11-22T22:29:29.7712018Z","RandGuid":"45cbb963-27b7-4f2a-86b4-da4ba9a06723"}}}""")]
    public async Task Takes_a_timers_call(string call) => await Answers(await Post("SweepShares", call));

    [Theory]
    [InlineData("DeliverShare")]
    [InlineData("SweepShares")]
    [InlineData("GiveUpShare")]
    public async Task Refuses_a_trigger_that_came_through_the_proxy(string function)
    {
        foreach (var header in new[] { "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/{function}") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            request.Headers.Add(header, "203.0.113.7");
            await (await app.Http.SendAsync(request, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task A_message_that_nobody_could_have_sent_is_a_bug_and_goes_to_poison()
    {
        var answer = await Post("DeliverShare", """{"Data":{"message":"\"plain text <b>\\\"q\\\"</b>\""},"Metadata":{}}""");

        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
    }

    [Fact]
    public async Task Is_ready_at_the_root() => (await app.Http.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

    private async Task<string> Accepted() =>
        (await (await SharedUpload.Of("passport").Post(app.Http, await Counter.With(app, "passport"))).ShouldBe(HttpStatusCode.OK)).Text("shareId");

    private static async Task Answers(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("{}");
    }

    private async Task<HttpResponseMessage> Post(string function, string call)
    {
        using var content = new StringContent(call, Encoding.UTF8, "application/json");
        return await app.Http.PostAsync($"/{function}", content, TestContext.Current.CancellationToken);
    }
}
