using System.Net;
using DiiaQr.Local.Host;

namespace DiiaQr.Local.Tests.Host;

/// <summary>The table of what a handler may answer to a queue or a timer, as measured.</summary>
public class JudgingAnAnswer
{
    [Theory]
    [InlineData(200, "application/json", "{}")]
    [InlineData(201, "application/json", """{"Outputs":{},"Logs":[],"ReturnValue":null}""")]
    [InlineData(200, "application/json", """{"anything":1}""")]
    public void Takes_an_object_for_success(int status, string type, string body) => Judge(status, type, body).ShouldBe(Answer.Succeeded);

    [Theory]
    [InlineData(500, "application/json", "{}")]
    [InlineData(404, null, "")]
    [InlineData(302, null, "")]
    [InlineData(200, "text/plain", "done")]
    [InlineData(200, null, "{}")]
    [InlineData(200, "application/problem+json", "{}")]
    [InlineData(200, "application/json", "{")]
    [InlineData(200, "application/json", "[]")]
    [InlineData(200, "application/json", "\"done\"")]
    [InlineData(200, "application/json", """{"Outputs":1}""")]
    [InlineData(200, "application/json", """{"Logs":"x"}""")]
    public void Takes_anything_else_for_a_failure(int status, string? type, string body) => Judge(status, type, body).ShouldBe(Answer.Failed);

    [Theory]
    [InlineData(200, "application/json", "")]
    [InlineData(200, null, "")]
    [InlineData(204, null, "")]
    [InlineData(200, "application/json", "null")]
    public void Knows_what_the_real_host_would_wait_on_for_ever(int status, string? type, string body) => Judge(status, type, body).ShouldBe(Answer.NeverEnds);

    private static Answer Judge(int status, string? type, string body) => Judging.Judge((HttpStatusCode)status, type, body);
}
