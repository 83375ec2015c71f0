using DiiaQr.Domain.Organisations;

namespace DiiaQr.Domain.Tests.Organisations;

public class ConfirmingABranchEmail
{
    private static readonly DateTimeOffset Noon = ABranch.Noon;
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void Lets_copies_come_and_is_a_change_the_cards_show()
    {
        var confirmed = ABranch.New().ConfirmEmail();

        confirmed.CanReceive.ShouldBeTrue();
        confirmed.Version.ShouldBe(2);
    }

    [Fact]
    public void Changes_nothing_the_second_time()
    {
        var confirmed = ABranch.New().ConfirmEmail();

        confirmed.ConfirmEmail().ShouldBe(confirmed);
    }

    [Fact]
    public void The_mail_goes_again_after_sixty_seconds_and_not_a_tick_before()
    {
        var branch = ABranch.New();

        branch.AskAgain(Noon + EmailConfirmation.AskedEvery - Tick).Problem.ShouldBe(new EmailAskedTooSoon(1));
        branch.AskAgain(Noon).Problem.ShouldBe(new EmailAskedTooSoon(60));
        branch.AskAgain(Noon + EmailConfirmation.AskedEvery).Value.Confirmation.AskedAt.ShouldBe(Noon.AddSeconds(60));
    }

    [Fact]
    public void Asking_again_keeps_the_links_of_earlier_mails_good()
    {
        var asked = ABranch.New().AskAgain(Noon.AddMinutes(2)).Value;

        asked.Confirmation.Since.ShouldBe(Noon);
        asked.Version.ShouldBe(1);
    }

    [Fact]
    public void A_confirmed_email_is_not_asked_again()
    {
        var confirmed = ABranch.New().ConfirmEmail();

        confirmed.AskAgain(Noon).Value.ShouldBe(confirmed);
    }

    [Fact]
    public void A_mail_that_cannot_be_delivered_is_shown_until_the_next_is_asked_for()
    {
        var undeliverable = ABranch.New().NoteUndeliverable(Noon);

        undeliverable.Confirmation.State.ShouldBe(EmailState.Undeliverable);
        undeliverable.AskAgain(Noon.AddMinutes(2)).Value.Confirmation.State.ShouldBe(EmailState.Pending);
    }

    [Fact]
    public void A_mail_may_arrive_although_it_was_reported_lost() =>
        ABranch.New().NoteUndeliverable(Noon).ConfirmEmail().CanReceive.ShouldBeTrue();

    [Fact]
    public void An_earlier_mail_s_failure_says_nothing_of_a_later_one()
    {
        var asked = ABranch.New().AskAgain(Noon.AddMinutes(2)).Value;

        asked.NoteUndeliverable(Noon).ShouldBe(asked);
    }

    [Fact]
    public void A_late_failure_does_not_undo_a_confirmation()
    {
        var confirmed = ABranch.New().ConfirmEmail();

        confirmed.NoteUndeliverable(Noon).ShouldBe(confirmed);
    }
}
