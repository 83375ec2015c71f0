using NCrontab;

namespace DiiaQr.Local.Host;

/// <summary>Calls one timer function when it is due, never twice at a time.</summary>
internal sealed class TimerListener : IDisposable
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly Function function;
    private readonly TimerTrigger trigger;
    private readonly CrontabSchedule schedule;
    private readonly TimeProvider clock;
    private readonly Invoker invoker;
    private readonly bool remembers;
    private readonly SemaphoreSlim one = new(1);
    private DateTimeOffset last;
    private bool called;

    /// <exception cref="SetupFailed">The schedule is not one.</exception>
    public TimerListener(Function function, TimeProvider clock, Invoker invoker)
    {
        (this.function, trigger, this.clock, this.invoker) = (function, (TimerTrigger)function.Trigger, clock, invoker);
        schedule = CrontabSchedule.TryParse(trigger.Schedule, new() { IncludingSeconds = true })
            ?? throw new SetupFailed($"The schedule «{trigger.Schedule}» of {function.Name} is not NCRONTAB with six fields.");
        var now = clock.GetUtcNow().UtcDateTime;
        // The host keeps no record of what runs more often than once a minute (TimerSchedule.ShouldDisableScheduleMonitor).
        remembers = schedule.GetNextOccurrences(now, now.AddMinutes(1)).Take(2).Count() < 2;
    }

    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Until(Next(), stop);
            if (stop.IsCancellationRequested) return;
            await Fire();
            last = clock.GetUtcNow();
        }
    }

    /// <summary>Now, due or not.</summary>
    public async Task<bool> Fire()
    {
        await one.WaitAsync();
        try
        {
            // As recorded: nothing is remembered at first, so a handler must bear that.
            var status = called && remembers ? new ScheduleStatus(last, Next(), last) : null;
            called = true;
            var call = new Call(function, clock.GetUtcNow(), Guid.NewGuid());
            return await invoker.Invoke(function, TimerPayload.Write(call, trigger, status));
        }
        catch (SetupFailed)
        {
            // No handler any more; whoever runs the host has been told.
            return false;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private DateTimeOffset Next() => new(schedule.GetNextOccurrence(clock.GetUtcNow().UtcDateTime), TimeSpan.Zero);

    private async Task Until(DateTimeOffset due, CancellationToken stop)
    {
        // A delay counts whole milliseconds and may not be longer than 49 days.
        while (!stop.IsCancellationRequested && due - clock.GetUtcNow() is { Ticks: > 0 } left)
        {
            var delay = TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
            await Task.WhenAny(Task.Delay(delay < LongestDelay ? delay : LongestDelay, clock, stop));
        }
    }
}
