namespace DiiaQr.Domain;

/// <summary>When a failed attempt is made again: soon at first, rarely later, never after 72 hours.</summary>
public static class RetryLadder
{
    private static readonly TimeSpan[] Rungs =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(3)];

    public static DateTimeOffset End(DateTimeOffset acceptedAt) => acceptedAt.AddHours(72);

    /// <param name="attempt">Attempts begun so far, at least 1. The last rung repeats.</param>
    public static DateTimeOffset Next(DateTimeOffset acceptedAt, int attempt, DateTimeOffset now)
    {
        var next = now + Rungs[Math.Clamp(attempt, 1, Rungs.Length) - 1];
        var end = End(acceptedAt);
        // The last attempt is made at the very end rather than up to three hours past it.
        return next < end ? next : end;
    }
}
