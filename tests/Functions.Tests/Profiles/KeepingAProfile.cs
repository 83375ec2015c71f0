using System.Net;
using System.Text.Json.Nodes;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.People;
using DiiaQr.Functions.Profiles;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Profiles;

public class KeepingAProfile(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Starts_with_what_the_certificate_says()
    {
        var rnokpp = Numbers.NewRnokpp();
        var (http, _) = await app.SignIn(rnokpp, "Вигаданий Іван");
        var profile = await (await http.Get("profile")).ShouldBe(HttpStatusCode.OK);

        profile.ToJsonString().ShouldNotContain(rnokpp);
        profile.Text("name").ShouldBe("Вигаданий Іван");
        profile.Text("nationalNumber").ShouldBe($"••••••••{rnokpp[^2..]}");
        profile["complete"]!.GetValue<bool>().ShouldBeFalse();
        profile["email"].ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_what_was_saved_as_unconfirmed_and_masks_the_passport()
    {
        var (http, _) = await app.SignIn(Numbers.NewRnokpp());
        var saved = await (await http.Put("profile", ProfileRequests.Good())).ShouldBe(HttpStatusCode.OK);
        var shown = await (await http.Get("profile")).ShouldBe(HttpStatusCode.OK);

        shown.ToJsonString().ShouldBe(saved.ToJsonString());
        shown["complete"]!.GetValue<bool>().ShouldBeTrue();
        shown["email"]!.Text("value").ShouldBe("ivan@example.com");
        shown["phone"]!.Text("value").ShouldBe("+380441234567");
        shown["passport"]!.Text("value").ShouldBe("••••••56");
        foreach (var contact in new[] { "email", "phone", "passport" }) shown[contact]!["confirmed"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Replaces_what_was_saved_before()
    {
        var (http, _) = await app.SignIn(Numbers.NewRnokpp());
        await (await http.Put("profile", ProfileRequests.Good())).ShouldBe(HttpStatusCode.OK);
        await (await http.Put("profile", new() { ["email"] = "new@example.com", ["phone"] = "+48 22 123 45 67", ["passport"] = "123456789" })).ShouldBe(HttpStatusCode.OK);

        var shown = await (await http.Get("profile")).ShouldBe(HttpStatusCode.OK);
        shown["email"]!.Text("value").ShouldBe("new@example.com");
        shown["phone"]!.Text("value").ShouldBe("+48221234567");
        shown["passport"]!.Text("value").ShouldBe("•••••••89");
    }

    [Fact]
    public async Task Names_every_faulty_field_at_once_and_keeps_what_was_there()
    {
        var (http, _) = await app.SignIn(Numbers.NewRnokpp());
        await (await http.Put("profile", ProfileRequests.Good())).ShouldBe(HttpStatusCode.OK);

        var problem = await (await http.Put("profile", new() { ["email"] = "a@b", ["phone"] = "12", ["passport"] = "AB123456" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
        Codes(problem).ShouldBe(["email email-invalid", "phone phone-invalid", "passport passport-latin-letters"]);
        var empty = await (await http.Put("profile", [])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");
        Codes(empty).ShouldBe(["email email-invalid", "phone phone-invalid", "passport passport-malformed"]);

        var shown = await (await http.Get("profile")).ShouldBe(HttpStatusCode.OK);
        shown["email"]!.Text("value").ShouldBe("ivan@example.com");
    }

    [Fact]
    public async Task Is_nobody_elses_to_see()
    {
        await (await app.Http.Get("profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await (await app.Http.Put("profile", ProfileRequests.Good())).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Leaves_nothing_readable_in_the_table()
    {
        var (http, personId) = await app.SignIn(Numbers.NewRnokpp());
        await (await http.Put("profile", ProfileRequests.Good())).ShouldBe(HttpStatusCode.OK);

        foreach (var text in await Stored.TextsOf(app, StorageNames.Tables.People, personId))
        {
            text.ShouldNotContain("example.com");
            text.ShouldNotContain("441234567");
            text.ShouldNotContain("123456");
        }
    }

    [Fact]
    public void Brings_a_row_back_as_it_was_written()
    {
        var profiles = app.Get<Functions.Profiles.Profiles>();
        var profile = new Profile("0123456789abcdef0123456789abcdef", EmailAddress.Parse("office@приклад.укр").Value, PhoneNumber.Parse("050 123 45 67").Value, Passport.Parse("ЄЇ654321").Value, RunningApp.Start);

        profiles.ToRow(profile).RowKey.ShouldBe("profile");
        profiles.FromRow(profiles.ToRow(profile)).ShouldBe(profile);
    }

    private static string[] Codes(JsonNode problem) => [.. problem["errors"]!.AsArray().Select(error => $"{error!.Text("field")} {error!.Text("code")}")];
}
