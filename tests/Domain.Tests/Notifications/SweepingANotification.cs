using DiiaQr.Domain.Notifications;
using DiiaQr.Domain.Sharing;

namespace DiiaQr.Domain.Tests.Notifications;

public class SweepingANotification
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void Forgets_one_that_never_came_to_be() => NotificationUpkeep.Decide(null, Noon).ShouldBe((Upkeep.Purge, null));

    [Fact]
    public void Forgets_one_that_is_done_with()
    {
        var claimed = Work.New(Noon).Claim(Noon, Notification.Lease)!;

        Decide(claimed.Succeed(), Noon).ShouldBe((Upkeep.Purge, null));
        Decide(claimed.GiveUp("recipient-refused"), Noon).ShouldBe((Upkeep.Purge, null));
    }

    [Fact]
    public void Nudges_one_whose_message_was_lost() => Decide(Work.New(Noon), Noon.AddMinutes(5)).ShouldBe((Upkeep.Nudge, Noon.AddMinutes(10)));

    [Fact]
    public void Waits_for_the_next_attempt_to_the_tick()
    {
        var waiting = Work.New(Noon).Claim(Noon, Notification.Lease)!.Reschedule(Noon, "mail-server-unavailable");
        var next = Noon.AddSeconds(30);

        Decide(waiting, next - Tick).ShouldBe((Upkeep.Wait, next));
        Decide(waiting, next).Step.ShouldBe(Upkeep.Nudge);
    }

    [Fact]
    public void Waits_for_the_end_of_a_lease_to_the_tick()
    {
        var claimed = Work.New(Noon).Claim(Noon, Notification.Lease)!;
        var end = Noon + Notification.Lease;

        Decide(claimed, end - Tick).ShouldBe((Upkeep.Wait, end));
        Decide(claimed, end).Step.ShouldBe(Upkeep.Nudge);
    }

    private static (Upkeep Step, DateTimeOffset? Again) Decide(Work work, DateTimeOffset now) =>
        NotificationUpkeep.Decide(new("id", "branch-email", "organisation", "branch", Noon, work), now);
}
