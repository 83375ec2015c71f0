using System.Net;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Hosting;

public class AskingForWhatNobodyAnswers(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("GET", "/api/v1/nothing")]
    [InlineData("GET", "/api/v2/health")]
    [InlineData("GET", "/nothing")]
    [InlineData("PATCH", "/api/v1/profile")]
    [InlineData("DELETE", "/api/v1/public-offer")]
    public async Task Says_so_as_a_problem(string verb, string path)
    {
        using var request = new HttpRequestMessage(new(verb), path);

        await (await app.Http.SendAsync(request, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }
}
