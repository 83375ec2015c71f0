namespace DiiaQr.Domain.Tests;

public class ReschedulingWork
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private static Work OnAttempt(int attempt) => Work.New(Noon).Claim(Noon, Lease)! with { Attempt = attempt };

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 120)]
    [InlineData(3, 600)]
    [InlineData(4, 3600)]
    [InlineData(5, 10800)]
    [InlineData(6, 10800)]
    [InlineData(20, 10800)]
    public void Waits_longer_after_each_attempt(int attempt, int seconds)
    {
        var now = Noon.AddHours(2);

        OnAttempt(attempt).Reschedule(now, "smtp-down")
            .ShouldBe(new Work(WorkState.Waiting, attempt, Noon, null, now.AddSeconds(seconds), "smtp-down"));
    }

    [Fact]
    public void Gives_up_at_72_hours_and_not_one_tick_earlier()
    {
        var end = Noon.AddHours(72);

        OnAttempt(28).Reschedule(end - Tick, "smtp-down").State.ShouldBe(WorkState.Waiting);
        OnAttempt(28).Reschedule(end, "smtp-down")
            .ShouldBe(new Work(WorkState.GivenUp, 28, Noon, null, null, "smtp-down"));
    }

    [Fact]
    public void Makes_the_last_attempt_at_the_end_rather_than_past_it() =>
        OnAttempt(28).Reschedule(Noon.AddHours(71), "smtp-down").NextAttemptAt.ShouldBe(Noon.AddHours(72));

    [Fact]
    public void Waits_until_the_time_the_medium_named() =>
        OnAttempt(1).Defer(Noon.AddHours(6), "mail-throttled")
            .ShouldBe(new Work(WorkState.Waiting, 1, Noon, null, Noon.AddHours(6), "mail-throttled"));

    [Fact]
    public void Gives_up_when_the_medium_names_a_time_past_72_hours()
    {
        OnAttempt(1).Defer(Noon.AddHours(72), "mail-throttled").State.ShouldBe(WorkState.Waiting);
        OnAttempt(1).Defer(Noon.AddHours(72) + Tick, "mail-throttled").State.ShouldBe(WorkState.GivenUp);
    }

    [Fact]
    public void Ends_after_some_thirty_attempts_when_every_attempt_fails()
    {
        var work = Work.New(Noon);
        var now = Noon;
        while (!work.IsFinished)
        {
            now = work.NextAttemptAt ?? now;
            work = work.Claim(now, Lease)!.Reschedule(now, "smtp-down");
        }

        now.ShouldBe(Noon.AddHours(72));
        work.Attempt.ShouldBe(29);
    }
}
