using System.Diagnostics;

namespace DiiaQr.Benchmarks;

/// <summary>Two works by turns in one process, so that whatever else the machine does hits both; the median of the rounds counts.</summary>
internal sealed record Race(double FirstPerSecond, double SecondPerSecond)
{
    private const int Rounds = 15;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(150);

    /// <summary>How often the first is done while the second is done once.</summary>
    public required double Ratio { get; init; }

    public static Race Between(Action first, Action second)
    {
        for (var warm = 0; warm < 3; warm++) (_, _) = (Rate(first), Rate(second));
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (First: Rate(first), Second: Rate(second))).ToList();
        return new(Median(rounds.Select(round => round.First)), Median(rounds.Select(round => round.Second)))
        {
            Ratio = Median(rounds.Select(round => round.First / round.Second)),
        };
    }

    public static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static double Rate(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        var done = 0;
        for (; Stopwatch.GetElapsedTime(started) < Turn; done++) work();
        return done / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
