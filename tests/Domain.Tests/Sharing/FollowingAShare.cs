using DiiaQr.Domain.Sharing;

namespace DiiaQr.Domain.Tests.Sharing;

public class FollowingAShare
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);
    private static readonly Work New = Work.New(Noon);
    private static readonly Work Claimed = New.Claim(Noon, Share.Lease)!;

    private static Share With(Work work, ShareState? report = null, bool byLink = false) =>
        new("share", "qr", "organisation", "branch", "service", "fingerprint", "1",
            [new("passport", "0", IsSeal: true, 1000), new("passport", "1", IsSeal: false, 1000)], work, report, byLink);

    [Fact]
    public void Its_state_follows_the_work_until_the_medium_reports()
    {
        With(New).State.ShouldBe(ShareState.Received);
        With(Claimed).State.ShouldBe(ShareState.Sending);
        With(Claimed.Reschedule(Noon, "smtp-down")).State.ShouldBe(ShareState.Received);
        With(Claimed.Succeed()).State.ShouldBe(ShareState.Sent);
        With(Claimed.GiveUp("mailbox-unknown")).State.ShouldBe(ShareState.Undeliverable);
        With(Claimed.Succeed(), ShareState.Bounced).State.ShouldBe(ShareState.Bounced);
    }

    [Fact]
    public void Its_documents_die_when_they_are_sent_and_stay_a_week_when_they_are_not()
    {
        With(New).DocumentsDieAt.ShouldBeNull();
        With(Claimed).DocumentsDieAt.ShouldBeNull();
        With(Claimed.Succeed()).DocumentsDieAt.ShouldBe(Noon);
        With(Claimed.GiveUp("mailbox-unknown")).DocumentsDieAt.ShouldBe(Noon.AddDays(7));
        With(Claimed.Succeed(), ShareState.Bounced).DocumentsDieAt.ShouldBe(Noon.AddDays(7));
    }

    [Fact]
    public void Its_link_works_once_and_for_a_week()
    {
        var linked = With(Claimed.Succeed(), byLink: true);

        linked.MayBeFetched(Noon.AddDays(7) - Tick).ShouldBeTrue();
        linked.MayBeFetched(Noon.AddDays(7)).ShouldBeFalse();
        linked.DocumentsDieAt.ShouldBe(Noon.AddDays(7));

        var fetched = linked with { Fetched = Noon.AddHours(1) };
        fetched.MayBeFetched(Noon.AddHours(1)).ShouldBeFalse();
        var fetching = linked with { FetchingUntil = Noon.AddDays(7) + Share.FetchTime };
        fetching.DocumentsDieAt.ShouldBe(Noon.AddDays(7) + Share.FetchTime);
        (fetching.IsBeingFetched(Noon.AddDays(7)), fetching.IsBeingFetched(Noon.AddDays(7) + Share.FetchTime)).ShouldBe((true, false));
        fetched.DocumentsDieAt.ShouldBe(Noon.AddHours(1));
        With(Claimed.Succeed()).MayBeFetched(Noon).ShouldBeFalse();
    }

    [Fact]
    public void Its_documents_are_counted_once_each() => With(New).DocumentCodes.ShouldBe(["passport"]);

    [Fact]
    public void Files_that_never_became_a_share_are_removed()
    {
        ShareUpkeep.Decide(null, "1", Noon).ShouldBe((Upkeep.Purge, null));
        ShareUpkeep.Decide(With(New), "another upload", Noon).ShouldBe((Upkeep.Purge, null));
        ShareUpkeep.FirstLook.ShouldBeGreaterThan(ShareUpkeep.UploadEnds, "no upload is still under way when its due row comes up");
    }

    [Fact]
    public void A_share_whose_message_was_lost_is_nudged_when_it_is_due()
    {
        ShareUpkeep.Decide(With(New), "1", Noon).ShouldBe((Upkeep.Nudge, Noon + ShareUpkeep.LookAgain));

        var next = Noon.AddSeconds(30);
        var waiting = With(Claimed.Reschedule(Noon, "smtp-down"));
        ShareUpkeep.Decide(waiting, "1", next - Tick).ShouldBe((Upkeep.Wait, next));
        ShareUpkeep.Decide(waiting, "1", next).Step.ShouldBe(Upkeep.Nudge);
    }

    [Fact]
    public void A_share_whose_sender_died_is_nudged_when_the_lease_is_over()
    {
        ShareUpkeep.Decide(With(Claimed), "1", Noon + Share.Lease - Tick).ShouldBe((Upkeep.Wait, Noon + Share.Lease));
        ShareUpkeep.Decide(With(Claimed), "1", Noon + Share.Lease).Step.ShouldBe(Upkeep.Nudge);
    }

    [Fact]
    public void A_finished_share_is_purged_when_its_documents_must_be_gone()
    {
        ShareUpkeep.Decide(With(Claimed.Succeed()), "1", Noon).ShouldBe((Upkeep.Purge, null));

        var bounced = With(Claimed.Succeed(), ShareState.Bounced);
        ShareUpkeep.Decide(bounced, "1", Noon.AddDays(7) - Tick).ShouldBe((Upkeep.Wait, Noon.AddDays(7)));
        ShareUpkeep.Decide(bounced, "1", Noon.AddDays(7)).ShouldBe((Upkeep.Purge, null));
    }
}
