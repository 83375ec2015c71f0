using System.Net;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Functions.Tests.SignIn;

public class SigningInWithAKey(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Hands_out_a_text_that_names_the_site_the_time_and_a_code_of_its_own()
    {
        var challenge = await Ceremony.Challenge(app.Http);
        var other = await Ceremony.Challenge(app.Http);

        challenge.Text("text").ShouldContain("qr.example");
        challenge.Text("text").ShouldContain($"{app.Clock.GetUtcNow():dd.MM.yyyy HH:mm:ss} UTC");
        challenge["expiresAt"]!.GetValue<DateTimeOffset>().ShouldBe(app.Clock.GetUtcNow().AddMinutes(10), TimeSpan.FromSeconds(1));
        challenge.Text("text").ShouldNotBe(other.Text("text"));
        challenge.Text("challengeId").ShouldNotBe(other.Text("challengeId"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Opens_a_session_whether_the_text_is_inside_the_signature_or_not(bool attached)
    {
        using var answer = await Ceremony.SignIn(app.Http, TestPki.Issue(Ceremony.Somebody()), attached);
        var signedIn = await answer.ShouldBe(HttpStatusCode.OK);

        signedIn["person"]!.Text("name").ShouldBe("Вигаданий Іван Тестович");
        signedIn["expiresAt"]!.GetValue<DateTimeOffset>().ShouldBe(app.Clock.GetUtcNow().AddHours(8));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var http = app.Http.As(signedIn.Text("token"));
        using var profile = await http.Get("profile");
        (await profile.ShouldBe(HttpStatusCode.OK)).Text("name").ShouldBe("Вигаданий Іван Тестович");
        profile.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData(KeyKind.EcdsaP384)]
    [InlineData(KeyKind.Rsa2048)]
    public async Task Takes_keys_of_other_kinds(KeyKind kind)
    {
        await (await Ceremony.SignIn(app.Http, TestPki.Issue(Ceremony.Somebody() with { Key = kind }))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Knows_the_person_again_by_the_number_and_takes_the_new_name()
    {
        var subject = Ceremony.Somebody();
        var first = await (await Ceremony.SignIn(app.Http, TestPki.Issue(subject))).ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await (await Ceremony.SignIn(app.Http, TestPki.Issue(subject with { CommonName = "Перейменований Іван Тестович" }))).ShouldBe(HttpStatusCode.OK);

        first["person"]!["isNew"]!.GetValue<bool>().ShouldBeTrue();
        second["person"]!["isNew"]!.GetValue<bool>().ShouldBeFalse();
        PersonId(second).ShouldBe(PersonId(first));
        var person = (await app.Get<People>().Find(PersonId(first), TestContext.Current.CancellationToken))!;
        person.Name.ShouldBe("Перейменований Іван Тестович");
        person.LastSignInAt.ShouldBe(app.Clock.GetUtcNow());
        person.CreatedAt.ShouldBe(app.Clock.GetUtcNow().AddMinutes(-1));
    }

    [Fact]
    public async Task Says_whether_the_profile_is_complete()
    {
        var key = TestPki.Issue(Ceremony.Somebody());
        var first = await (await Ceremony.SignIn(app.Http, key)).ShouldBe(HttpStatusCode.OK);
        using var http = app.Http.As(first.Text("token"));
        await (await http.Put("profile", Profiles.ProfileRequests.Good())).ShouldBe(HttpStatusCode.OK);
        var second = await (await Ceremony.SignIn(app.Http, key)).ShouldBe(HttpStatusCode.OK);

        first["person"]!["profileComplete"]!.GetValue<bool>().ShouldBeFalse();
        second["person"]!["profileComplete"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Ends_the_session_when_asked_and_only_that_one()
    {
        var key = TestPki.Issue(Ceremony.Somebody());
        using var one = app.Http.As((await (await Ceremony.SignIn(app.Http, key)).ShouldBe(HttpStatusCode.OK)).Text("token"));
        using var other = app.Http.As((await (await Ceremony.SignIn(app.Http, key)).ShouldBe(HttpStatusCode.OK)).Text("token"));

        await (await one.Delete("session")).ShouldBe(HttpStatusCode.NoContent);

        await (await one.Get("profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await (await other.Get("profile")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keeps_the_number_in_the_certificate_and_the_name_unreadable_in_the_table()
    {
        var subject = Ceremony.Somebody() with { Edrpou = Numbers.NewEdrpou() };
        var signedIn = await (await Ceremony.SignIn(app.Http, TestPki.Issue(subject))).ShouldBe(HttpStatusCode.OK);

        foreach (var text in await Stored.TextsOf(app, DiiaQr.Functions.Storage.StorageNames.Tables.People, PersonId(signedIn)))
        {
            text.ShouldNotContain(subject.Rnokpp!);
            text.ShouldNotContain(subject.Edrpou!);
            text.ShouldNotContain("Вигаданий");
        }
    }

    private static string PersonId(System.Text.Json.Nodes.JsonNode signedIn) => signedIn.Text("token").Split('.')[0];
}
