using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Naming;

/// <summary>The word list together with the names, codes and abbreviations of a catalogue's documents.</summary>
internal sealed class DocumentVocabulary
{
    private readonly List<(string[] Stems, DocumentType Type)> phrases = [];

    public DocumentVocabulary(IEnumerable<DocumentType> types)
    {
        foreach (var type in types)
            foreach (var phrase in (string[])[type.NameUk, type.Code, .. type.Abbreviations])
                phrases.Add((Learn(phrase), type));
    }

    public Lexicon Lexicon { get; } = Lexicon.Shipped();

    /// <summary>The document whose longest name is wholly among the words.</summary>
    public DocumentType? Recognise(NameReading name)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var word in name.Words) stems.Add(new(name.StemOf(word)));
        return phrases
            .Where(phrase => phrase.Stems.All(stems.Contains))
            .OrderByDescending(phrase => phrase.Stems.Length)
            .Select(phrase => phrase.Type)
            .FirstOrDefault();
    }

    private string[] Learn(string phrase)
    {
        var name = new NameReading(Lexicon, phrase);
        var stems = new List<string>();
        foreach (ref readonly var word in name.Words)
            if (word.Tells) stems.Add(new(name.StemOf(word)));
        Lexicon.AddStem(stems[0], WordClass.DocumentOpening);
        foreach (var stem in stems) Lexicon.AddStem(stem, WordClass.DocumentName);
        return [.. stems];
    }
}
