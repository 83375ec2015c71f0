using System.Net;
using DiiaQr.Functions.Tests.Organisations;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Services;

public class ChangingAServiceOverHttp(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task The_printed_code_stays_and_shows_it_at_once()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var service = await cabinet.AddService(branch);
        var body = Cabinet.ServiceBody("Прокат самокатів", "passport", "taxpayer-card?");
        body["retentionDays"] = 10;

        var changed = await (await cabinet.Put($"{cabinet.Services(branch)}/{service.Text("id")}", body)).ShouldBe(HttpStatusCode.OK);

        changed["qr"]!.Text("id").ShouldBe(service["qr"]!.Text("id"));
        var card = await (await cabinet.Scan(service["qr"]!.Text("id"))).ShouldBe(HttpStatusCode.OK);
        card.Text("purpose").ShouldBe("Прокат самокатів");
        card["retentionDays"]!.GetValue<int>().ShouldBe(10);
        card["documents"]!.AsArray().Select(document => document!.Text("code")).ShouldBe(["passport", "taxpayer-card"]);
    }

    [Fact]
    public async Task A_repeat_answers_the_same()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var path = $"{cabinet.Services(branch)}/{(await cabinet.AddService(branch)).Text("id")}";

        var first = await (await cabinet.Put(path, Cabinet.ServiceBody("Прокат самокатів"))).ShouldBe(HttpStatusCode.OK);
        var second = await (await cabinet.Put(path, Cabinet.ServiceBody("Прокат самокатів"))).ShouldBe(HttpStatusCode.OK);

        second.ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Fact]
    public async Task A_new_name_frees_the_old_one_and_must_be_free_itself()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var service = (await cabinet.AddService(branch)).Text("id");
        await cabinet.AddService(branch, "Прокат самокатів");
        var path = $"{cabinet.Services(branch)}/{service}";

        await (await cabinet.Put(path, Cabinet.ServiceBody("прокат самокатів"))).ShouldBeProblem(HttpStatusCode.Conflict, "service-name-taken");
        await (await cabinet.Put(path, Cabinet.ServiceBody("ОРЕНДА автомобіля"))).ShouldBe(HttpStatusCode.OK);
        await (await cabinet.Put(path, Cabinet.ServiceBody("Продаж залізничних квитків"))).ShouldBe(HttpStatusCode.OK);

        (await cabinet.AddService(branch)).Text("id").ShouldNotBe(service);
    }

    [Fact]
    public async Task Faults_are_named_and_nothing_changes()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var service = await cabinet.AddService(branch);

        await (await cabinet.Put($"{cabinet.Services(branch)}/{service.Text("id")}", Cabinet.ServiceBody("тест"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "invalid-request");

        (await (await cabinet.Scan(service["qr"]!.Text("id"))).ShouldBe(HttpStatusCode.OK)).Text("purpose").ShouldBe("Оренда автомобіля");
    }

    [Fact]
    public async Task An_ended_one_answers_that_its_code_is_not_valid_and_frees_its_name()
    {
        var cabinet = await Cabinet.Open(app);
        var branch = await cabinet.AddBranch();
        var service = await cabinet.AddService(branch);
        var path = $"{cabinet.Services(branch)}/{service.Text("id")}";

        await (await cabinet.Delete(path)).ShouldBe(HttpStatusCode.NoContent);

        await (await cabinet.Scan(service["qr"]!.Text("id"))).ShouldBeProblem(HttpStatusCode.Gone, "qr-not-valid");
        await (await cabinet.Get(path)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await cabinet.Get($"{path}/qr.pdf")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await cabinet.Delete(path)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        var again = await cabinet.AddService(branch);
        again["qr"]!.Text("id").ShouldNotBe(service["qr"]!.Text("id"));
        await (await cabinet.Scan(service["qr"]!.Text("id"))).ShouldBeProblem(HttpStatusCode.Gone, "qr-not-valid");
    }
}
