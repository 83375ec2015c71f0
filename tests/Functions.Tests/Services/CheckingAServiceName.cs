using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Services;

public class CheckingAServiceName(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Path = "/api/v1/service-names/check";

    [Fact]
    public async Task A_good_name_is_shown_as_the_citizen_will_see_it()
    {
        var verdict = await Check("  Оренда   ＳＵＶ ");

        verdict["accepted"]!.GetValue<bool>().ShouldBeTrue();
        verdict.Text("name").ShouldBe("Оренда SUV");
        verdict["rule"].ShouldBeNull();
        verdict["preview"]!.Text("purpose").ShouldBe("Оренда SUV");
        verdict["preview"]!.Text("history").ShouldBe("[адреса відділення]. Оренда SUV. Запитано копії наступних документів: • [назва документа]");
    }

    [Fact]
    public async Task A_refused_one_comes_with_the_rule_the_reason_and_a_suggestion()
    {
        var verdict = await Check("Е-паспорт", "pl");

        verdict["accepted"]!.GetValue<bool>().ShouldBeFalse();
        verdict.Text("rule").ShouldBe("document");
        verdict.Text("reason").ShouldContain("nazwa dokumentu");
        (await Check(verdict.Text("suggestion")))["accepted"]!.GetValue<bool>().ShouldBeTrue();
        verdict["preview"]!.Text("purpose").ShouldBe("Е-паспорт");
    }

    [Fact]
    public async Task A_refused_one_comes_with_the_words_that_caused_it_as_typed()
    {
        const string typed = "  Оренда  авто, ｔｅｌ 0501234567";
        var word = (await Check(typed))["words"]!.AsArray().ShouldHaveSingleItem()!;

        typed.Substring(word["start"]!.GetValue<int>(), word["length"]!.GetValue<int>()).ShouldBe("ｔｅｌ");
    }

    [Fact]
    public async Task A_doubtful_one_is_accepted_and_says_so()
    {
        var verdict = await Check("Видача посвідчень");

        verdict["accepted"]!.GetValue<bool>().ShouldBeTrue();
        verdict["doubtful"]!.GetValue<bool>().ShouldBeTrue();
        verdict.Text("rule").ShouldBe("generic");
        verdict["ruleVersion"]!.GetValue<int>().ShouldBePositive();
    }

    [Theory]
    [InlineData(null, "text-missing")]
    [InlineData(" ", "text-missing")]
    [InlineData("Оренда\u200Bавто", "hidden-character")]
    [InlineData("Оренда 車", "unprintable-character")]
    public async Task What_cannot_be_shown_has_no_preview(string? name, string rule)
    {
        var verdict = await Check(name);

        verdict["accepted"]!.GetValue<bool>().ShouldBeFalse();
        verdict.Text("rule").ShouldBe(rule);
        verdict.Text("reason").ShouldNotBeNullOrWhiteSpace();
        verdict["preview"].ShouldBeNull();
    }

    [Fact]
    public async Task Is_for_signed_in_people() =>
        await (await app.Http.PostAsync(Path, null, TestContext.Current.CancellationToken)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");

    private async Task<JsonNode> Check(string? name, string language = "uk")
    {
        var cabinet = await Cabinet.Open(app);
        cabinet.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await (await cabinet.Post(Path, new JsonObject { ["name"] = name })).ShouldBe(HttpStatusCode.OK);
    }
}
