using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DiiaQr.Functions.Tests.Contract;

public class WitnessingAnAnswer
{
    private const string Health = """{"status":"ok","missingSettings":[]}""";

    private const string Problem = """{"type":"urn:diiaqr:problem:not-signed-in","title":"Sign in.","status":401,"code":"not-signed-in","errors":[]}""";

    [Fact]
    public void Accepts_what_the_contract_promises()
    {
        Faults("ShowHealth", 200, "application/json", Health).ShouldBeEmpty();
        Faults("ShowProfile", 401, "application/problem+json", Problem, ("WWW-Authenticate", "Bearer")).ShouldBeEmpty();
        Faults("EndSession", 204, null, "").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(201, "application/json", Health, "not promised at all")]
    [InlineData(200, "text/html", Health, "with a body of text/html")]
    [InlineData(200, "application/json", "", "without a body")]
    [InlineData(200, "application/json", """{"status":"ok"}""", "$.missingSettings is missing")]
    [InlineData(200, "application/json", """{"status":"ok","missingSettings":[],"more":1}""", "$.more is not named")]
    [InlineData(200, "application/json", """{"status":"ok","missingSettings":[1]}""", "$.missingSettings[0] is Number, not string")]
    [InlineData(200, "application/json", """{"status":null,"missingSettings":[]}""", "$.status is null, not string")]
    [InlineData(200, "application/json", """{"status":"fine","missingSettings":[]}""", """$.status: «fine» is not one of ["ok","incomplete"]""")]
    public void Notes_what_it_does_not(int status, string contentType, string body, string fault) =>
        Faults("ShowHealth", status, contentType, body).ShouldBe([fault]);

    [Fact]
    public void Notes_a_code_that_is_not_this_functions_and_a_header_that_is_missing() =>
        Faults("ShowProfile", 401, "application/problem+json", Problem.Replace("\"code\":\"not-signed-in\"", "\"code\":\"not-found\"", StringComparison.Ordinal))
            .ShouldBe(["without the header WWW-Authenticate", "with the code not-found"]);

    [Fact]
    public async Task Sees_what_the_running_app_answers()
    {
        var stop = TestContext.Current.CancellationToken;
        var witness = new ContractWitness();
        await using var app = App.Build([], builder => builder.Services.AddSingleton<IStartupFilter>(witness).AddSingleton<IStartupFilter>(new Liar()));
        await app.StartAsync(stop);
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        (await http.GetAsync("/api/v1/health", stop)).StatusCode.ShouldBe((System.Net.HttpStatusCode)418);
        await app.StopAsync(stop);

        witness.Lies.ShouldBe(["ShowHealth answered 418: not promised at all"]);
    }

    /// <summary>Changes the status of every answer behind the functions' back.</summary>
    private sealed class Liar : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Response.OnStarting(() => Task.FromResult(context.Response.StatusCode = 418));
                return rest(context);
            });
            next(app);
        };
    }

    private static IEnumerable<string> Faults(string function, int status, string? contentType, string body, params (string Name, string Value)[] headers)
    {
        var answer = new DefaultHttpContext().Response;
        (answer.StatusCode, answer.ContentType) = (status, contentType);
        foreach (var (name, value) in headers) answer.Headers[name] = value;
        return ContractWitness.Faults(CommittedContract.Operation(function)!, answer, Encoding.UTF8.GetBytes(body));
    }
}
