namespace DiiaQr.Local.Tests;

public class AdaptingSettings
{
    [Fact]
    public void Puts_real_addresses_in_place_of_the_usual_ones_and_leaves_the_rest()
    {
        var adapted = LocalSettings.Adapt(
            new Dictionary<string, string>
            {
                ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
                ["EvidenceStorage"] = "AccountName=other",
                ["Site__Url"] = "http://127.0.0.1:7071/x",
                ["Smtp__Port"] = "1025",
                ["Mail__From"] = "no-reply@example.com",
            },
            "AccountName=here", smtpPort: 2525, apiPort: 8080);
        adapted.ShouldBe(new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = "AccountName=here",
            ["EvidenceStorage"] = "AccountName=other",
            ["Site__Url"] = "http://127.0.0.1:8080/x",
            ["Smtp__Port"] = "2525",
            ["Mail__From"] = "no-reply@example.com",
            ["Smtp__Host"] = "127.0.0.1",
        }, ignoreOrder: true);
    }
}
