namespace DiiaQr.Domain.Tests;

public class FinishingWork
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly Work Claimed = Work.New(Noon).Claim(Noon, TimeSpan.FromMinutes(5))!;

    [Fact]
    public void Success_forgets_earlier_reasons()
    {
        var again = Claimed.Reschedule(Noon, "smtp-down").Claim(Noon.AddHours(1), TimeSpan.FromMinutes(5))!;

        again.Succeed().ShouldBe(new Work(WorkState.Done, 2, Noon, null, null, null));
        again.Succeed().IsFinished.ShouldBeTrue();
    }

    [Fact]
    public void Giving_up_keeps_the_reason()
    {
        Claimed.GiveUp("mailbox-unknown").ShouldBe(new Work(WorkState.GivenUp, 1, Noon, null, null, "mailbox-unknown"));
        Claimed.GiveUp("mailbox-unknown").IsFinished.ShouldBeTrue();
    }

    [Fact]
    public void Work_nobody_claimed_can_be_given_up() =>
        Work.New(Noon).GiveUp("service-removed").State.ShouldBe(WorkState.GivenUp);

    [Fact]
    public void Work_nobody_claimed_cannot_succeed_or_be_rescheduled()
    {
        Should.Throw<InvalidOperationException>(() => Work.New(Noon).Succeed());
        Should.Throw<InvalidOperationException>(() => Work.New(Noon).Reschedule(Noon, "smtp-down"));
        Should.Throw<InvalidOperationException>(() => Work.New(Noon).Defer(Noon, "smtp-busy"));
    }

    [Fact]
    public void Finished_work_never_changes_again()
    {
        var done = Claimed.Succeed();

        Should.Throw<InvalidOperationException>(() => done.GiveUp("late"));
        Should.Throw<InvalidOperationException>(() => done.Succeed());
        Should.Throw<InvalidOperationException>(() => done.Reschedule(Noon.AddDays(4), "late"));
    }
}
