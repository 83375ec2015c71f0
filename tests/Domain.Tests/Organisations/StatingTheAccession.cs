using DiiaQr.Domain.Organisations;

namespace DiiaQr.Domain.Tests.Organisations;

public class StatingTheAccession
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Says_who_joins_which_text()
    {
        new AccessionStatement(Organisation(OrganisationKind.CommunityCouncil, "00131954"), "2026-11-01", "ab12").Text.ShouldBe(
            "ЗАЯВА ПРО ПРИЄДНАННЯ ДО ПУБЛІЧНОЇ ОФЕРТИ\n\n"
            + "Організація: Зразкова сільська рада\nКод ЄДРПОУ: 00131954\nНомер у сервісі: id1\nРедакція оферти: 2026-11-01\nSHA-256 тексту оферти: ab12\n\n"
            + "Я прочитав (прочитала) публічну оферту про користування сервісом Дія.QR у зазначеній редакції, маю повноваження діяти\n"
            + "від імені зазначеної організації та від її імені приєднуюся до оферти в цілому, без винятків і застережень.\n");
    }

    [Fact]
    public void Calls_a_sole_proprietors_code_by_its_name() =>
        new AccessionStatement(Organisation(OrganisationKind.SoleProprietor, "1759013776"), "2026-11-01", "ab12").Text.ShouldContain("\nРНОКПП: 1759013776\n");

    [Fact]
    public void Joins_and_grows_a_version()
    {
        var organisation = Organisation(OrganisationKind.LegalEntity, "32855961");
        var accession = new Accession("2026-11-01", "ab12", Now, "folder");

        organisation.HasJoined.ShouldBeFalse();
        organisation.Join(accession).ShouldBe(organisation with { Accession = accession, Version = 2 });
        organisation.Join(accession).HasJoined.ShouldBeTrue();
    }

    [Theory]
    [InlineData("legal-entity", OrganisationKind.LegalEntity)]
    [InlineData("sole-proprietor", OrganisationKind.SoleProprietor)]
    [InlineData("community-council", OrganisationKind.CommunityCouncil)]
    public void Calls_each_kind_by_one_name(string name, OrganisationKind kind)
    {
        KindName.Parse(name).Value.ShouldBe(kind);
        KindName.Of(kind).ShouldBe(name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("LegalEntity")]
    [InlineData("0")]
    public void Knows_no_other_kinds(string? name) => KindName.Parse(name).Problem.ShouldBe(new OrganisationKindUnknown());

    private static Organisation Organisation(OrganisationKind kind, string code) =>
        new("id1", OrganisationCode.Parse(kind, code).Value, OrganisationName.Parse("Зразкова сільська рада").Value, "head", Now, null, 1);
}
