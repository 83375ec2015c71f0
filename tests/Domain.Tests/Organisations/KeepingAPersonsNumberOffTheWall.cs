using DiiaQr.Domain.Organisations;

namespace DiiaQr.Domain.Tests.Organisations;

public class KeepingAPersonsNumberOffTheWall
{
    private static readonly OrganisationCode Proprietor = OrganisationCode.Parse(OrganisationKind.SoleProprietor, "1759013776").Value;
    private static readonly OrganisationCode Company = OrganisationCode.Parse(OrganisationKind.LegalEntity, "32855961").Value;

    [Theory]
    [InlineData("ФОП Зразок, 1759013776")]
    [InlineData("ФОП Зразок, 175 901 37 76")]
    [InlineData("№1759-0137-76, каса")]
    [InlineData("ФОП 1759.013.776")]
    [InlineData("ФОП 1759/013/776")]
    [InlineData("ФОП 17590, 13776")]
    public void A_proprietor_s_own_number_is_refused(string name) =>
        OwnNumber.NotIn(Proprietor, BranchName.Parse(name)).Problem.ShouldBe(new OwnNumberShown());

    [Theory]
    [InlineData("Каса № 17")]
    [InlineData("Тел. 044 175 90 13")]
    public void Other_numbers_are_not(string name) => OwnNumber.NotIn(Proprietor, BranchName.Parse(name)).Value.Value.ShouldBe(name);

    [Fact]
    public void A_company_s_code_is_public() => OwnNumber.NotIn(Company, BranchName.Parse("ЄДРПОУ 32855961")).IsOk.ShouldBeTrue();

    [Fact]
    public void A_refusal_stays_what_it_is() => OwnNumber.NotIn(Proprietor, BranchName.Parse("")).Problem.ShouldBe(BranchName.Parse("").Problem);
}
