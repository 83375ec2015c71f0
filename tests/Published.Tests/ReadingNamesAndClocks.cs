using System.Text.Json.Nodes;
using DiiaQr.Local.Demo;

namespace DiiaQr.Published.Tests;

/// <summary>What the invariant globalization of the native binary might get wrong: folding of letters, and the time in Kyiv.</summary>
public class ReadingNamesAndClocks
{
    [Fact]
    public async Task A_full_width_name_is_folded()
    {
        await using var stack = await PublishedApp.Start();
        using var portal = new Portal(stack.Api);
        using var journey = new Journey(stack.Api, stack.Inbox, stack.Keys, Directory.CreateTempSubdirectory("names"), TestContext.Current.SendDiagnosticMessage);
        portal.Token = await journey.SignInAsHead();

        var check = await portal.Post("service-names/check", new JsonObject { ["name"] = "Видача посилок ＤＨＬ" }, System.Net.HttpStatusCode.OK);

        ((string?)check["name"]).ShouldBe("Видача посилок DHL");
    }

    [Theory]
    [InlineData("2027-03-28 00:30:00", "28.03.2027 02:3")]
    [InlineData("2027-03-28 01:00:00", "28.03.2027 04:0")]
    public async Task The_mail_tells_the_time_in_Kyiv_on_either_side_of_the_change(string utc, string told)
    {
        // libfaketime sets the binary's clock and nobody else's.
        const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
        File.Exists(Library).ShouldBeTrue("apt-get install faketime");
        await using var stack = await PublishedApp.Start(new Dictionary<string, string> { ["LD_PRELOAD"] = Library, ["FAKETIME"] = $"@{utc}", ["TZ"] = "UTC" });
        var files = Directory.CreateTempSubdirectory("clock");
        using var journey = new Journey(stack.Api, stack.Inbox, stack.Keys, files, TestContext.Current.SendDiagnosticMessage);

        await journey.Play(TestContext.Current.CancellationToken);

        var mail = await stack.Inbox.WaitFor(mail => mail.Text.Contains("Отримано: ", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        mail.Text.ShouldContain($"Отримано: {told}");
        files.Delete(recursive: true);
    }
}
