using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;
using DiiaQr.Functions.Tests.Running;
using Store = DiiaQr.Functions.Services.Services;

namespace DiiaQr.Functions.Tests.Services;

public class KeepingServices(RunningApp app) : IClassFixture<RunningApp>
{
    private static Service Ours => new(
        "0193f0c0000070008000000000000003", "0193f0c0000070008000000000000001", "0193f0c0000070008000000000000002",
        new(
            ServiceName.Stored("Запис дитини до ґімназії «Їжак», зв’язок з батьками"),
            RequestedDocuments.Parse(DocumentCatalogue.Shipped, [("birth-certificate", true), ("taxpayer-card", false)]).Value,
            LegalGround.Parse("legal-obligation").Value,
            RetentionTerm.Parse(27_375).Value),
        new("abcdefghijklmnop23456723", RunningApp.Start), RunningApp.Start.AddDays(-1), 4, "0193f0c0000070008000000000000009");

    [Fact]
    public void A_row_holds_all_of_it() => Store.FromRow(Store.ToRow(Ours)).ShouldBe(Ours);

    [Fact]
    public void A_row_says_which_document_may_be_left_out() => Store.ToRow(Ours).GetString("documents").ShouldBe("birth-certificate taxpayer-card?");

    [Fact]
    public void What_the_rules_would_refuse_today_stays_readable()
    {
        var row = Store.ToRow(Ours);
        (row["documents"], row["legalGround"], row["retentionDays"]) = ("taxpayer-card library-card?", "custom", 30_000);

        var details = Store.FromRow(row).Details;

        details.Documents.Items.Select(document => (document.Type.Code, document.Required)).ShouldBe([("taxpayer-card", true), ("library-card", false)]);
        (details.Documents.Items[1].Type.NameUk, details.LegalGround.Text.Uk, details.Retention.Days).ShouldBe(("library-card", "custom", 30_000));
        Store.ToRow(Store.FromRow(row)).ShouldBe(row);
    }

    [Fact]
    public void Keys_are_the_organisation_and_the_service_and_for_its_name_the_branch()
    {
        var row = Store.ToRow(Ours);

        (row.PartitionKey, row.RowKey).ShouldBe(("0193f0c0000070008000000000000001", "service:0193f0c0000070008000000000000003"));
        app.Get<Store>().NameRowKey(Ours.BranchId, Ours.Details.Name).ShouldBe(
            $"service-name:0193f0c0000070008000000000000002:{app.Get<Keys.KeyRing>().DeriveId("service-name", Ours.Details.Name.Key)}");
    }
}
