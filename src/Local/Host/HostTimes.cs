namespace DiiaQr.Local.Host;

/// <summary>What the real host takes its time over; a fault run has less of it.</summary>
public sealed record HostTimes
{
    /// <summary>How long a message stays hidden while it is worked at. The host renews it at half time.</summary>
    public TimeSpan InFlight { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a message rests after a failure, instead of what <c>host.json</c> says.</summary>
    public TimeSpan? SeenAgain { get; init; }

    /// <summary>The longest pause between two looks at an empty queue. The real host goes up to a minute; people at home wait for it.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>So many crashes of the handler, none of them <see cref="CrashMemory"/> after the one before, and the host gives up.</summary>
    public int CrashesTooMany { get; init; } = 3;

    public TimeSpan CrashMemory { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the handler may take until it first answers.</summary>
    public TimeSpan Initialization { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For tests and fault runs: seconds instead of minutes, and crashes without end.</summary>
    public static HostTimes Hurried { get; } = new()
    {
        InFlight = TimeSpan.FromSeconds(5),
        SeenAgain = TimeSpan.FromSeconds(1),
        LongestPause = TimeSpan.FromMilliseconds(100),
        CrashesTooMany = int.MaxValue,
    };
}
