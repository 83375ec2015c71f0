using System.Net;
using System.Text.RegularExpressions;
using DiiaQr.Functions.Contract;
using DiiaQr.Functions.Tests.Running;
using Microsoft.AspNetCore.Builder;

namespace DiiaQr.Functions.Tests.Contract;

/// <summary>Over HTTP, with no setting at all.</summary>
public sealed partial class ShowingTheContract : IAsyncLifetime
{
    private readonly WebApplication app = App.Build([]);
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        http = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Machines_get_the_committed_document()
    {
        using var answer = await http.Get("openapi.json");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(ContractFile.Json);
    }

    [Fact]
    public async Task People_get_a_page_that_names_every_operation_with_its_path_and_every_refusal()
    {
        var page = await Page();

        foreach (var (path, method, operation) in CommittedContract.Operations)
        {
            page.ShouldContain($"<section class=\"operation\" id=\"{operation.Text("operationId")}\">");
            page.ShouldContain($"<span class=\"method {method.ToUpperInvariant()}\">{method.ToUpperInvariant()}</span> <code>{string.Concat(Step().Split(path).Where(step => step.Length > 0).Select(Shown))}</code>");
        }

        foreach (var code in CommittedContract.Root["components"]!["examples"]!.AsObject()) page.ShouldContain($"<code>{code.Key}</code>");

        static string Shown(string step) => step == "/" ? "<wbr>/" : step[0] == '{' ? $"<i>{step}</i>" : step;
    }

    [Fact]
    public async Task The_page_tells_the_journey_with_links_into_itself()
    {
        var page = await Page();
        var links = Link().Matches(page).Select(link => link.Groups[1].Value).Distinct().ToList();

        links.Where(link => link[0] == '#').Select(link => $"id=\"{link[1..]}\"").Where(place => !page.Contains(place, StringComparison.Ordinal)).ShouldBeEmpty();
        links.ShouldContain("#AcceptShare");
        page.ShouldContain("<h2>The journey</h2>\n<ol><li>");
        page.ShouldContain("Українською");
        page.ShouldNotContain("**У");
        page.ShouldNotContain("`");
    }

    [Fact]
    public async Task The_page_asks_nothing_of_anybody_else_and_runs_nothing()
    {
        using var answer = await http.Get("docs");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("src=");
        page.ShouldNotContain("style=");
        Link().Matches(page).Select(link => link.Groups[1].Value).Where(link => link[0] != '#').Distinct().ShouldBe(["openapi.json"]);
    }

    [Theory]
    [InlineData("openapi.json")]
    [InlineData("docs")]
    public async Task Whoever_has_it_already_is_told_so(string path)
    {
        using var first = await http.Get(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        (await http.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<string> Page()
    {
        using var answer = await http.Get("docs");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("(/)")]
    private static partial Regex Step();
}
