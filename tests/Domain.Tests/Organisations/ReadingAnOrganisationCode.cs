using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.People;

namespace DiiaQr.Domain.Tests.Organisations;

public class ReadingAnOrganisationCode
{
    [Theory]
    [InlineData(OrganisationKind.LegalEntity, "32855961")]
    [InlineData(OrganisationKind.CommunityCouncil, "00131954")]
    [InlineData(OrganisationKind.SoleProprietor, "1759013776")]
    public void Takes_the_code_of_its_kind(OrganisationKind kind, string code)
    {
        var parsed = OrganisationCode.Parse(kind, code).Value;
        parsed.Value.ShouldBe(code);
        parsed.Kind.ShouldBe(kind);
    }

    [Fact]
    public void Refuses_the_code_of_another_kind()
    {
        OrganisationCode.Parse(OrganisationKind.SoleProprietor, "32855961").Problem.ShouldBe(new RnokppMalformed());
        OrganisationCode.Parse(OrganisationKind.LegalEntity, "1759013776").Problem.ShouldBe(new EdrpouMalformed());
    }

    [Fact]
    public void Masks_a_person_s_number_and_nothing_else()
    {
        OrganisationCode.Parse(OrganisationKind.SoleProprietor, "1759013776").Value.ToString().ShouldBe("••••••••76");
        OrganisationCode.Parse(OrganisationKind.LegalEntity, "32855961").Value.ToString().ShouldBe("32855961");
    }
}
