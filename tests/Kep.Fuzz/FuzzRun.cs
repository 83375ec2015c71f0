using System.Diagnostics;

namespace DiiaQr.Kep.Fuzz;

/// <summary>Mutants of everything in the corpus, in turn. The keys are new each time, the mutations follow from the seed.</summary>
internal sealed class FuzzRun
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    /// <summary>How often each outcome came.</summary>
    public SortedDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>Exceptions, forgeries and what took too long, each with the mutant in hex. Empty is what we want.</summary>
    public List<string> Surprises { get; } = [];

    public static FuzzRun Of(int cases, int seed, TimeProvider clock)
    {
        var run = new FuzzRun();
        var random = new Random(seed);
        var corpus = Corpus.Make(clock);
        foreach (var target in corpus)
            if (target.Read(target.Proper) is var proper && proper is not (Target.Accepted or "usable" or "3 certificates"))
                run.Surprises.Add($"{target.Name}, unchanged: {proper}");
        for (var number = 0; number < cases; number++) run.Try(corpus[number % corpus.Count], random);
        return run;
    }

    private void Try(Target target, Random random)
    {
        var mutant = Mutation.Of(target.Proper, random);
        if (mutant.AsSpan().SequenceEqual(target.Proper)) return;
        var started = Stopwatch.GetTimestamp();
        var outcome = Outcome(target, mutant);
        Outcomes[outcome] = Outcomes.GetValueOrDefault(outcome) + 1;
        if (outcome.StartsWith("EXCEPTION", StringComparison.Ordinal) || outcome == Target.Forged || Stopwatch.GetElapsedTime(started) > Slow)
            Surprises.Add($"{target.Name}: {outcome} {Convert.ToHexString(mutant)}");
    }

    private static string Outcome(Target target, byte[] mutant)
    {
#pragma warning disable CA1031 // Whatever is thrown is the finding.
        try
        {
            return target.Read(mutant);
        }
        catch (Exception e)
        {
            return $"EXCEPTION {e.GetType().Name} {e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("DiiaQr", StringComparison.Ordinal))?.Trim()}";
        }
#pragma warning restore CA1031
    }
}
