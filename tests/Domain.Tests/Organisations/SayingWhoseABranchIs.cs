using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Tests.Organisations;

public class SayingWhoseABranchIs
{
    private const OrganisationKind Council = OrganisationKind.CommunityCouncil;

    [Fact]
    public void A_council_chooses_for_each_branch()
    {
        BranchOwner.Parse(Council, "own", null).Value.ShouldBe(new BranchOwner.Own());
        BranchOwner.Parse(Council, "partner", "Міська бібліотека").Value
            .ShouldBeOfType<BranchOwner.Partner>().Name.Value.ShouldBe("Міська бібліотека");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_council_must_choose(string? owner) => BranchOwner.Parse(Council, owner, null).Problem.ShouldBe(new BranchOwnerMissing());

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_partner_needs_a_name(string? name) => BranchOwner.Parse(Council, "partner", name).Problem.ShouldBe(new PartnerNameMissing());

    [Fact]
    public void A_partner_s_name_is_judged_like_any_other() =>
        BranchOwner.Parse(Council, "partner", new string('б', 201)).Problem.ShouldBe(new TextTooLong(200, 201));

    [Theory]
    [InlineData(OrganisationKind.LegalEntity, null)]
    [InlineData(OrganisationKind.LegalEntity, "own")]
    [InlineData(OrganisationKind.SoleProprietor, "")]
    public void Everybody_else_s_branch_is_their_own(OrganisationKind kind, string? owner) =>
        BranchOwner.Parse(kind, owner, null).Value.ShouldBe(new BranchOwner.Own());

    [Theory]
    [InlineData(OrganisationKind.LegalEntity, "partner", null)]
    [InlineData(OrganisationKind.LegalEntity, null, "Міська бібліотека")]
    [InlineData(OrganisationKind.SoleProprietor, "own", "Міська бібліотека")]
    [InlineData(Council, "own", "Міська бібліотека")]
    public void A_partner_is_refused_where_none_can_be(OrganisationKind kind, string? owner, string? name) =>
        BranchOwner.Parse(kind, owner, name).Problem.ShouldBe(new PartnerNotAllowed());

    [Theory]
    [InlineData(Council)]
    [InlineData(OrganisationKind.LegalEntity)]
    public void Another_word_is_not_understood(OrganisationKind kind) =>
        BranchOwner.Parse(kind, "theirs", null).Problem.ShouldBe(new BranchOwnerUnknown());
}
