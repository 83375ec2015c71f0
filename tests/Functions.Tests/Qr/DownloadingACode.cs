using System.Net;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;
using Microsoft.Extensions.Configuration;

namespace DiiaQr.Functions.Tests.Qr;

public class DownloadingACode(RunningApp app) : IClassFixture<RunningApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("svg", "image/svg+xml")]
    [InlineData("png", "image/png")]
    [InlineData("pdf", "application/pdf")]
    public async Task Comes_with_type_name_and_tag_and_is_not_sent_twice(string format, string type)
    {
        var (cabinet, service) = await AService();
        var path = service["qr"]!.Text(format);

        using var first = await cabinet.Get(path);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        first.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"Оренда автомобіля {service["qr"]!.Text("code")}.{format}");
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
        using var second = await cabinet.Http.SendAsync(again, Stop);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_rendered_once_and_then_served_from_the_store()
    {
        var (cabinet, service) = await AService();
        var path = service["qr"]!.Text("svg");
        (await cabinet.Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var posters = app.Get<StorageClients>().Evidence(StorageNames.EvidenceContainers.Posters);
        var blob = posters.GetBlobClient((await posters.GetBlobsAsync(default, default, service["qr"]!.Text("id"), Stop).SingleAsync(Stop)).Name);
        blob.Name.ShouldMatch("/3-[0-9a-f]{8}\\.svg$");
        (await blob.GetPropertiesAsync(cancellationToken: Stop)).Value.ContentType.ShouldBe("image/svg+xml");

        await blob.UploadAsync(BinaryData.FromString("<svg/>"), overwrite: true, Stop);

        (await (await cabinet.Get(path)).Content.ReadAsStringAsync(Stop)).ShouldBe("<svg/>");
    }

    [Fact]
    public async Task Another_link_in_the_settings_is_in_the_next_download()
    {
        var (cabinet, service) = await AService();
        var path = service["qr"]!.Text("png");
        using var before = await cabinet.Get(path);
        var settings = app.Get<IConfiguration>();
        settings["QrLink:Template"] = "https://qr.example/scan/";
        try
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(before.Headers.ETag!);
            using var after = await cabinet.Http.SendAsync(again, Stop);

            after.StatusCode.ShouldBe(HttpStatusCode.OK);
            await (await after.Content.ReadAsByteArrayAsync(Stop)).ShouldReadBack("https://qr.example/scan/" + service["qr"]!.Text("id"));
        }
        finally
        {
            settings["QrLink:Template"] = null;
        }
    }

    [Fact]
    public async Task Many_at_once_get_the_same()
    {
        var (cabinet, service) = await AService();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => cabinet.Get(service["qr"]!.Text("pdf"))));

        answers.Select(answer => answer.Headers.ETag).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_picture_reads_back_as_the_link()
    {
        var (cabinet, service) = await AService();

        var png = await (await cabinet.Get(service["qr"]!.Text("png"))).Content.ReadAsByteArrayAsync(Stop);

        await png.ShouldReadBack(service["qr"]!.Text("link"));
    }

    [Fact]
    public async Task The_poster_says_what_the_card_says_and_marks_what_may_be_left_out()
    {
        var (cabinet, service) = await AService(OrganisationKind.SoleProprietor);

        var text = await Text(cabinet, service["qr"]!.Text("pdf"));

        foreach (var said in new[]
        {
            "Зразкова установа «Промінь»", "Центральне відділення", "вул. Соборна, 7, м. Зразкове", "Оренда автомобіля", "Посвідчення водія", "РНОКПП (за бажанням)", service["qr"]!.Text("code"),
        })
            text.ShouldContain(PosterReader.WithoutSpaces(said));
        text.ShouldNotContain(TestPki.CitizenNumber);
    }

    [Fact]
    public async Task A_renamed_service_has_a_new_poster()
    {
        var (cabinet, service) = await AService();
        using var before = await cabinet.Get(service["qr"]!.Text("pdf"));
        var path = $"{cabinet.Services(service.Text("branch"))}/{service.Text("id")}";
        await (await cabinet.Put(path, Cabinet.ServiceBody("Прокат самокатів"))).ShouldBe(HttpStatusCode.OK);

        using var again = new HttpRequestMessage(HttpMethod.Get, service["qr"]!.Text("pdf"));
        again.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        (await cabinet.Http.SendAsync(again, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Text(cabinet, service["qr"]!.Text("pdf"))).ShouldContain("Прокатсамокатів");
    }

    [Fact]
    public async Task A_name_of_signs_makes_a_file_name_all_the_same()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var service = await cabinet.AddService(branch, "Оренда: авто/мото \"на добу\"?");

        using var answer = await cabinet.Get(service["qr"]!.Text("svg"));

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"Оренда авто мото на добу {service["qr"]!.Text("code")}.svg");
    }

    private async Task<(Cabinet Cabinet, System.Text.Json.Nodes.JsonNode Service)> AService(OrganisationKind kind = OrganisationKind.LegalEntity)
    {
        var cabinet = await Cabinet.Open(app, kind);
        var branch = await cabinet.AddBranch();
        return (cabinet, await cabinet.AddService(branch, "Оренда автомобіля", "driver-license", "taxpayer-card?"));
    }

    /// <summary>Without white space.</summary>
    private static async Task<string> Text(Cabinet cabinet, string path) =>
        PosterReader.Read(await (await cabinet.Get(path)).Content.ReadAsByteArrayAsync(Stop)).Text;
}
