using System.Net;
using System.Security.Cryptography;
using System.Text;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Organisations;

public class ReadingThePublicOffer(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Gives_everybody_the_text_with_a_hash_that_can_be_checked()
    {
        var offer = await (await app.Http.Get("public-offer")).ShouldBe(HttpStatusCode.OK);

        offer.Text("version").ShouldBe("2026-11-01");
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(offer.Text("text")))).ShouldBe(offer.Text("sha256"));
        offer.Text("text").ShouldStartWith("# Публічна оферта");
        offer.Text("text").ShouldNotContain("\r");
        offer.Text("text").ShouldContain("№ 2297-VI");
    }

    [Theory]
    [InlineData("2026-12-31T21:59:59Z", "2026-11-01")]
    [InlineData("2026-12-31T22:00:00Z", "2027-01-01")] // midnight in Kyiv
    [InlineData("2030-01-01T00:00:00Z", "2027-01-01")]
    [InlineData("2020-01-01T00:00:00Z", "2026-11-01")]
    public void Changes_at_midnight_of_the_day_that_names_the_version(string now, string version) =>
        PublicOffer.At([new("2026-11-01", "a", "a"), new("2027-01-01", "b", "b")], DateTimeOffset.Parse(now, null)).Version.ShouldBe(version);
}
