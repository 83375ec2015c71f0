using System.Net;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Organisations;

public class ChangingABranchOverHttp(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task The_cards_of_all_its_services_follow_and_the_codes_stay()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        string[] codes = [(await cabinet.AddService(branch))["qr"]!.Text("id"), (await cabinet.AddService(branch, "Прокат самокатів"))["qr"]!.Text("id")];
        var body = cabinet.BranchBody("Нове відділення");
        body["address"] = "вул. Нова, 2";

        await (await cabinet.Put(cabinet.Branch(branch), body)).ShouldBe(HttpStatusCode.OK);

        foreach (var code in codes)
        {
            var card = await (await cabinet.Scan(code)).ShouldBe(HttpStatusCode.OK);
            (card.Text("branch"), card.Text("address")).ShouldBe(("Нове відділення", "вул. Нова, 2"));
        }
    }

    [Fact]
    public async Task Another_email_stops_deliveries_until_it_is_confirmed()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var qr = (await cabinet.AddService(branch))["qr"]!.Text("id");
        await cabinet.ConfirmEmail();
        app.Clock.Advance(EmailConfirmation.AskedEvery);
        var body = cabinet.BranchBody();
        body["email"] = $"new@{cabinet.Organisation}.example";

        var changed = await (await cabinet.Put(cabinet.Branch(branch), body)).ShouldBe(HttpStatusCode.OK);

        changed.Text("emailState").ShouldBe("pending");
        var card = await (await cabinet.Scan(qr)).ShouldBe(HttpStatusCode.OK);
        card["canDeliver"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Changing_the_email_to_and_fro_sends_no_more_mail_than_asking_again()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var body = cabinet.BranchBody();
        body["email"] = $"new@{cabinet.Organisation}.example";

        using var soon = await cabinet.Put(cabinet.Branch(branch), body);

        await soon.ShouldBeProblem(HttpStatusCode.TooManyRequests, "email-asked-too-soon");
        soon.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(60));
        await (await cabinet.Put(cabinet.Branch(branch), cabinet.BranchBody("Нове відділення"))).ShouldBe(HttpStatusCode.OK);
        await app.Drain(StorageNames.Queues.SendNotification, "SendNotification");
        app.Mailbox.Letters.Select(letter => letter.To).ShouldNotContain($"new@{cabinet.Organisation}.example");
    }

    [Fact]
    public async Task A_repeat_answers_the_same()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var body = cabinet.BranchBody("Нове відділення");

        var first = await (await cabinet.Put(cabinet.Branch(branch), body)).ShouldBe(HttpStatusCode.OK);
        var second = await (await cabinet.Put(cabinet.Branch(branch), body)).ShouldBe(HttpStatusCode.OK);

        second.ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Fact]
    public async Task A_new_name_frees_the_old_one_and_must_be_free_itself()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch("Перше");
        await cabinet.AddBranch("Друге");

        await (await cabinet.Put(cabinet.Branch(branch), cabinet.BranchBody("друге"))).ShouldBeProblem(HttpStatusCode.Conflict, "branch-name-taken");
        await (await cabinet.Put(cabinet.Branch(branch), cabinet.BranchBody("ПЕРШЕ"))).ShouldBe(HttpStatusCode.OK);
        await (await cabinet.Put(cabinet.Branch(branch), cabinet.BranchBody("Третє"))).ShouldBe(HttpStatusCode.OK);

        (await cabinet.AddBranch("Перше")).ShouldNotBe(branch);
    }

    [Fact]
    public async Task Two_changes_at_once_are_both_seen_by_the_card()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var service = await cabinet.AddService(branch);

        await Task.WhenAll(
            cabinet.Put(cabinet.Branch(branch), cabinet.BranchBody("Нове відділення")),
            cabinet.Put($"{cabinet.Services(branch)}/{service.Text("id")}", Cabinet.ServiceBody("Прокат самокатів")));

        var card = await (await cabinet.Scan(service["qr"]!.Text("id"))).ShouldBe(HttpStatusCode.OK);
        (card.Text("branch"), card.Text("purpose")).ShouldBe(("Нове відділення", "Прокат самокатів"));
    }

    [Fact]
    public async Task Faults_are_named_and_nothing_changes()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();

        await (await cabinet.Put(cabinet.Branch(branch), cabinet.BranchBody(""))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        (await (await cabinet.Get(cabinet.Branch(branch))).ShouldBe(HttpStatusCode.OK)).Text("name").ShouldBe("Центральне відділення");
    }

    [Fact]
    public async Task It_goes_once_its_services_are_gone()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var service = (await cabinet.AddService(branch)).Text("id");

        await (await cabinet.Delete(cabinet.Branch(branch))).ShouldBeProblem(HttpStatusCode.Conflict, "branch-has-services");
        await (await cabinet.Delete($"{cabinet.Services(branch)}/{service}")).ShouldBe(HttpStatusCode.NoContent);
        await (await cabinet.Delete(cabinet.Branch(branch))).ShouldBe(HttpStatusCode.NoContent);

        await (await cabinet.Get(cabinet.Branch(branch))).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await cabinet.Delete(cabinet.Branch(branch))).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await cabinet.AddBranch()).ShouldNotBe(branch);
    }
}
