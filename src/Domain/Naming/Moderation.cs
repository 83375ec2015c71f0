namespace DiiaQr.Domain.Naming;

/// <summary>A name as the rules see it.</summary>
internal sealed record NameToJudge(string Value, IReadOnlyList<NameWord> Words, DocumentVocabulary Documents)
{
    /// <summary>Without prepositions, conjunctions and numbers: the words that can tell a purpose.</summary>
    public IReadOnlyList<NameWord> Telling { get; } = [.. Words.Where(word => !word.IsNumber && !FillerWords.Contains(word.Text))];
}

/// <summary>The rules in their order: the first one that objects is the one the author is told of.</summary>
internal static class Moderation
{
    private static readonly Func<NameToJudge, ServiceNameRefused?>[] Rules =
    [
        GibberishRule.Judge,
        OffensiveRule.Judge,
        ContactRule.Judge,
        ProductRule.Judge,
        DocumentRule.Judge,
        TestRule.Judge,
        GenericRule.Judge,
    ];

    /// <returns><c>null</c> when no rule objects.</returns>
    public static ServiceNameRefused? Judge(NameToJudge name)
    {
        foreach (var rule in Rules)
            if (rule(name) is { } refused) return refused;
        return null;
    }
}
