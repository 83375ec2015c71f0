using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Naming;

/// <summary>The rules in their order: the first one that objects is the one the author is told of. A doubt counts only if none refuses.</summary>
public static class Moderation
{
    [ThreadStatic]
    private static NameReading? latest;

    [ThreadStatic]
    private static DocumentVocabulary? latestVocabulary;

    /// <param name="name">As typed; what nobody sees is passed over, and offsets in the verdict count it.</param>
    /// <param name="holder">Whose service it is; <c>null</c> where that is not known.</param>
    public static NameVerdict Judge(string name, DocumentCatalogue catalogue, NameHolder? holder = null)
    {
        if (latest is null || latestVocabulary != catalogue.Vocabulary) (latest, latestVocabulary) = (new(catalogue.Vocabulary.Lexicon), catalogue.Vocabulary);
        latest.Read(name);
        return Judge(latest, catalogue.Vocabulary, holder);
    }

    internal static NameVerdict Judge(NameReading name, DocumentVocabulary documents, NameHolder? holder) =>
        GibberishRule.Judge(name)
        ?? OffensiveRule.Judge(name)
        ?? ContactRule.Judge(name, documents)
        ?? ProductRule.Judge(name, documents)
        ?? DocumentRule.Judge(name, documents)
        ?? TestRule.Judge(name)
        ?? ImpersonationRule.Judge(name, holder)
        ?? GenericRule.Judge(name)
        ?? OwnNameRule.Judge(name, holder)
        ?? Doubts.Judge(name, holder)
        ?? NameVerdict.Accepted.Instance;
}
