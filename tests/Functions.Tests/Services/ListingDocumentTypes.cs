using System.Net;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Services;

public class ListingDocumentTypes(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("uk", "Посвідчення водія")]
    [InlineData("en", "Driving licence")]
    [InlineData("pl", "Prawo jazdy")]
    [InlineData("de", "Посвідчення водія")]
    public async Task Names_the_whole_catalogue_in_the_callers_language(string language, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/document-types");
        request.Headers.AcceptLanguage.ParseAdd(language);

        var types = (await (await app.Http.SendAsync(request, TestContext.Current.CancellationToken)).ShouldBe(HttpStatusCode.OK)).AsArray();

        types.Count.ShouldBe(18);
        types.Single(type => type!.Text("code") == "driver-license")!.Text("name").ShouldBe(name);
    }
}
