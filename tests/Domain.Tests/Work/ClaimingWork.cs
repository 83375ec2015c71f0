namespace DiiaQr.Domain.Tests;

public class ClaimingWork
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void New_work_waits_and_is_due_at_once()
    {
        var work = Work.New(Noon);

        work.ShouldBe(new Work(WorkState.Waiting, 0, Noon, null, Noon, null));
        work.IsFinished.ShouldBeFalse();
        work.Claim(Noon, Lease).ShouldBe(new Work(WorkState.Claimed, 1, Noon, Noon + Lease, null, null));
    }

    [Fact]
    public void Is_refused_one_tick_before_it_is_due()
    {
        var work = Work.New(Noon);

        work.Claim(Noon - Tick, Lease).ShouldBeNull();
        work.Claim(Noon, Lease).ShouldNotBeNull();
    }

    [Fact]
    public void Is_refused_while_somebody_holds_the_lease()
    {
        var held = Work.New(Noon).Claim(Noon, Lease)!;

        held.Claim(Noon + Lease - Tick, Lease).ShouldBeNull();
        var takenOver = held.Claim(Noon + Lease, Lease).ShouldNotBeNull();
        takenOver.Attempt.ShouldBe(2);
        takenOver.LeaseUntil.ShouldBe(Noon + Lease + Lease);
    }

    [Fact]
    public void Is_refused_for_good_once_the_work_is_finished()
    {
        var claimed = Work.New(Noon).Claim(Noon, Lease)!;
        var later = Noon.AddYears(1);

        claimed.Succeed().Claim(later, Lease).ShouldBeNull();
        claimed.GiveUp("mailbox-unknown").Claim(later, Lease).ShouldBeNull();
    }

    [Fact]
    public void Keeps_the_last_reason_in_sight()
    {
        var again = Work.New(Noon).Claim(Noon, Lease)!.Reschedule(Noon, "smtp-down").Claim(Noon.AddMinutes(1), Lease);

        again.ShouldNotBeNull().Reason.ShouldBe("smtp-down");
    }
}
