using DiiaQr.Domain.People;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.SignIn;

public class RowsOfPeople(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Bring_a_person_back_as_he_was_written()
    {
        var people = app.Get<People>();
        var person = new Person(Id, "1759013776", "Ґалаґан-Їжакевич Єва’ніна", "Ґалаґан-Їжакевич", null, RunningApp.Start, RunningApp.Start.AddTicks(1));

        people.FromRow(people.ToRow(person)).ShouldBe(person);
    }

    [Theory]
    [InlineData("32855961")]
    [InlineData(null)]
    public void Bring_a_session_back_as_it_was_written(string? edrpou)
    {
        var sessions = app.Get<Sessions>();
        var session = new Session(Id, "session:00", new(RunningApp.Start, RunningApp.Start.AddMinutes(5)), "Ґалаґан Єва", "1759013776", edrpou);

        sessions.FromRow(sessions.ToRow(session)).ShouldBe(session);
    }

    [Fact]
    public async Task Stand_under_keys_that_storage_allows()
    {
        var people = app.Get<People>();
        people.IdOf("1759013776").ShouldMatch("^[0-9a-f]{32}$");
        people.ToRow(new(Id, "1759013776", "Є", null, null, default, default)).RowKey.ShouldBe("person");
        Memberships.RowKey(Id).ShouldBe($"member-of:{Id}");
        var (token, session) = await app.Get<Sessions>().Start(Id, "Є", "1759013776", null, TestContext.Current.CancellationToken);
        session.Key.ShouldMatch("^session:[0-9a-f]{64}$");
        token.ShouldStartWith($"{Id}.");
    }

    [Fact]
    public async Task Tell_all_memberships_of_one_person_and_of_nobody_else()
    {
        var (memberships, stop) = (app.Get<Memberships>(), TestContext.Current.CancellationToken);
        string[] ids = [.. Enumerable.Range(0, 3).Select(_ => app.Get<NewId>()())];
        foreach (var id in ids) await memberships.AddHead("a" + Id[1..], id, stop);
        await memberships.AddHead("b" + Id[1..], ids[0], stop);

        (await memberships.List("a" + Id[1..], stop)).ShouldBe([.. ids.Order(StringComparer.Ordinal).Select(id => (id, Role.Head))]);
        (await memberships.List("b" + Id[1..], stop)).ShouldBe([(ids[0], Role.Head)]);
        (await memberships.List("c" + Id[1..], stop)).ShouldBeEmpty();
    }
}
