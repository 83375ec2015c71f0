using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Sharing;
using DiiaQr.Domain.Tests.Organisations;
using DiiaQr.Domain.Tests.Services;

namespace DiiaQr.Domain.Tests.Sharing;

public class TakingTheSnapshot
{
    private static readonly Organisation Proprietor = new(
        "organisation", OrganisationCode.Parse(OrganisationKind.SoleProprietor, "1759013776").Value, OrganisationName.Parse("ФОП Зразок Олена").Value, "head", ABranch.Noon, null, 5);

    [Fact]
    public void Shows_what_organisation_branch_and_service_say()
    {
        var branch = ABranch.New(ABranch.Details(owner: new BranchOwner.Partner(PartnerName.Parse("Музей").Value))).ConfirmEmail();
        var service = AService.New(AService.Details(documents: AService.Documents(("driver-license", true), ("taxpayer-card", false))));

        var link = LinkOfService.Of(Proprietor, branch, service);

        link.ShouldSatisfyAllConditions(
            () => link.Id.ShouldBe("qr"),
            () => link.IsLive.ShouldBeTrue(),
            () => link.Version.ShouldBe(5 + 2 + 1),
            () => (link.OrganisationId, link.BranchId, link.ServiceId).ShouldBe(("organisation", "branch", "service")),
            () => link.Card.Documents.ShouldBe([new("driver-license", "Посвідчення водія", true), new("taxpayer-card", "РНОКПП", false)]),
            () => (link.Card with { Documents = [] }).ShouldBe(new RequestCard(
                "ФОП Зразок Олена", "Бібліотека № 1", "вул. Садова, 1, с. Зразкове", "Музей", "Оренда автомобіля", "contract", 30, [], AService.Noon, true)));
    }

    [Fact]
    public void Holds_no_proprietor_s_number()
    {
        var link = LinkOfService.Of(Proprietor, ABranch.New(), AService.New());

        link.ToString().ShouldNotContain("1759013776");
    }

    [Fact]
    public void Any_change_makes_a_later_one()
    {
        var (branch, service) = (ABranch.New(), AService.New());
        var before = LinkOfService.Of(Proprietor, branch, service);

        LinkOfService.Of(Proprietor, branch.ConfirmEmail(), service).MayReplace(before).ShouldBeTrue();
        LinkOfService.Of(Proprietor, branch, service.Change(AService.Details("Прокат самокатів"))).MayReplace(before).ShouldBeTrue();
        LinkOfService.Of(Proprietor with { Version = 6 }, branch, service).MayReplace(before).ShouldBeTrue();
        before.MayReplace(before).ShouldBeFalse();
    }

    [Fact]
    public void A_dead_code_is_never_replaced()
    {
        var dead = LinkOfService.Of(Proprietor, ABranch.New(), AService.New()) with { IsLive = false };

        LinkOfService.Of(Proprietor, ABranch.New().ConfirmEmail(), AService.New()).MayReplace(dead).ShouldBeFalse();
    }
}
