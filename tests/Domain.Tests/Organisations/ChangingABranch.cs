using DiiaQr.Domain.Organisations;

namespace DiiaQr.Domain.Tests.Organisations;

public class ChangingABranch
{
    private static readonly DateTimeOffset Later = ABranch.Noon.AddDays(1);

    [Fact]
    public void A_new_one_waits_for_its_email_to_be_confirmed()
    {
        var branch = ABranch.New();

        branch.Version.ShouldBe(1);
        branch.CanReceive.ShouldBeFalse();
        branch.Confirmation.ShouldBe(new EmailConfirmation(EmailState.Pending, ABranch.Noon, ABranch.Noon));
    }

    [Fact]
    public void Nothing_changes_where_the_same_is_said_again()
    {
        var branch = ABranch.New().ConfirmEmail();

        branch.Change(ABranch.Details(), Later).Value.ShouldBe(branch);
    }

    [Fact]
    public void Another_name_leaves_the_email_confirmed()
    {
        var changed = ABranch.New().ConfirmEmail().Change(ABranch.Details(name: "Бібліотека № 2"), Later).Value;

        changed.CanReceive.ShouldBeTrue();
        changed.Version.ShouldBe(3);
    }

    [Fact]
    public void Another_email_has_to_be_confirmed_anew()
    {
        var changed = ABranch.New().ConfirmEmail().Change(ABranch.Details(email: "other@library.example"), Later).Value;

        changed.CanReceive.ShouldBeFalse();
        changed.Confirmation.ShouldBe(new EmailConfirmation(EmailState.Pending, Later, Later));
        changed.Version.ShouldBe(3);
    }

    [Fact]
    public void Another_email_is_written_to_after_sixty_seconds_and_not_a_tick_before()
    {
        var (branch, other, free) = (ABranch.New(), ABranch.Details(email: "other@library.example"), ABranch.Noon + EmailConfirmation.AskedEvery);

        branch.Change(other, free.AddTicks(-1)).Problem.ShouldBe(new EmailAskedTooSoon(1));
        branch.ConfirmEmail().Change(other, ABranch.Noon).Problem.ShouldBe(new EmailAskedTooSoon(60));
        branch.Change(other, free).Value.Confirmation.AskedAt.ShouldBe(free);
        branch.Change(ABranch.Details(name: "Бібліотека № 2"), ABranch.Noon).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Shows_a_partner_only_where_there_is_one()
    {
        ABranch.Details().Partner.ShouldBeNull();
        ABranch.Details(owner: new BranchOwner.Partner(PartnerName.Parse("Музей «Світанок»").Value)).Partner.ShouldBe("Музей «Світанок»");
    }
}
