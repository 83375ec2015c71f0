using System.Net;
using System.Text.Json.Nodes;

namespace DiiaQr.Functions.Tests.Running;

internal static class Answers
{
    public static async Task<JsonNode> Json(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(text) ?? throw new InvalidOperationException(text);
    }

    public static async Task<JsonNode> ShouldBe(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public static async Task<JsonNode> ShouldBeProblem(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var problem = await answer.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem["code"]!.GetValue<string>().ShouldBe(code);
        problem["title"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        return problem;
    }

    public static string Text(this JsonNode json, string name) => json[name]!.GetValue<string>();
}
