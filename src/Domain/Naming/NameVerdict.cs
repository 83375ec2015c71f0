namespace DiiaQr.Domain.Naming;

/// <summary>What the rules say of a name; by <see cref="NameRule.Version"/> one knows which rules these were.</summary>
public abstract record NameVerdict
{
    private NameVerdict()
    {
    }

    public sealed record Accepted : NameVerdict
    {
        public static Accepted Instance { get; } = new();
    }

    /// <param name="Words">Which words objected to; none where it is the whole name.</param>
    /// <param name="Better">A name that would pass, in Ukrainian.</param>
    public sealed record Refused(NameRule Rule, IReadOnlyList<NamePart> Words, string? Better) : NameVerdict;

    /// <summary>Taken as it is for now: a person decides.</summary>
    public sealed record Doubtful(NameRule Rule, IReadOnlyList<NamePart> Words) : NameVerdict;
}

/// <summary>A stretch of the name as it was typed, in UTF-16 units.</summary>
public sealed record NamePart(int Start, int Length);
