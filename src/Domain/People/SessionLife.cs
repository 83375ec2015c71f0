namespace DiiaQr.Domain.People;

/// <summary>How long a sign-in lasts: 30 minutes without a call, 8 hours in all (design §6).</summary>
/// <param name="SeenAt">The last call noted; it is written at most every 5 minutes, so a session may end up to 5 minutes early.</param>
public sealed record SessionLife(DateTimeOffset StartedAt, DateTimeOffset SeenAt)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Whole = TimeSpan.FromHours(8);
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(5);

    public DateTimeOffset EndsAt => Min(SeenAt + Idle, StartedAt + Whole);

    public static SessionLife Start(DateTimeOffset now) => new(now, now);

    public bool IsLive(DateTimeOffset now) => now < EndsAt;

    /// <summary>The session with this call noted, or <c>null</c> when it is too early to write again.</summary>
    public SessionLife? Note(DateTimeOffset now) => now - SeenAt >= NotedEvery ? this with { SeenAt = now } : null;

    private static DateTimeOffset Min(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
