using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Organisations;

public class KeepingBranches(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Organisation = "0193f0c0000070008000000000000001";
    private const string Id = "0193f0c0000070008000000000000002";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Branch Ours => new(
        Id, Organisation,
        new(BranchName.Parse("Бібліотека «Ґанок» ім’я № 1").Value, Address.Parse("пров. Їжаковий, 3а, с. Щедре").Value, EmailAddress.Parse("mail@приклад.укр").Value,
            new BranchOwner.Partner(PartnerName.Parse("Публічна бібліотека «Єдність»").Value)),
        new(EmailState.Undeliverable, RunningApp.Start.AddTicks(1234567), RunningApp.Start.AddMinutes(1)), RunningApp.Start, 7);

    [Fact]
    public async Task A_row_holds_all_of_it()
    {
        var branches = app.Get<Branches>();

        (await branches.TryAdd(Ours, Stop)).ShouldBeTrue();

        (await branches.Find(Organisation, Id, Stop))!.Value.Branch.ShouldBe(Ours);
        (await branches.FindByName(Organisation, BranchName.Parse("БІБЛІОТЕКА «ҐАНОК» ІМ’Я № 1").Value, Stop)).ShouldBe(Ours);
        (await branches.List(Organisation, Stop)).ShouldBe([Ours]);
    }

    [Fact]
    public void What_the_rules_would_refuse_today_stays_readable()
    {
        var row = Branches.ToRow(Ours);
        var longName = new string('я', BranchName.Limit + 1);
        (row["name"], row["address"], row["email"], row["partner"]) = (longName, "", "office", "\u200B");

        var details = Branches.FromRow(row).Details;

        (details.Name.Value, details.Address.Value, details.Email.Value, details.Partner).ShouldBe((longName, "", "office", "\u200B"));
    }

    [Fact]
    public async Task Keys_are_the_organisation_and_the_branch()
    {
        var (branches, table) = (app.Get<Branches>(), app.Get<StorageClients>().Table(StorageNames.Tables.Organisations));
        var branch = Ours with { OrganisationId = "0193f0c0000070008000000000000003" };
        await branches.TryAdd(branch, Stop);

        var rows = await table.QueryAsync<Azure.Data.Tables.TableEntity>(row => row.PartitionKey == branch.OrganisationId, cancellationToken: Stop).Select(row => row.RowKey).ToListAsync(Stop);

        rows.ShouldBe([$"branch-name:{app.Get<Keys.KeyRing>().DeriveId("branch-name", "бібліотека «ґанок» ім’я № 1")}", $"branch:{Id}"]);
    }
}
