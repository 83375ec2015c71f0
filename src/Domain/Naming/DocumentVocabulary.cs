using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Naming;

/// <summary>By which words the catalogue's documents are known: their names, codes and abbreviations, as stems.</summary>
internal sealed class DocumentVocabulary
{
    // Слова, якими називають будь-який документ або його копію.
    private static readonly string[] AnyDocument =
        ["документ", "копія", "скан", "скан-копія", "сканкопія", "фотокопія", "оригінал", "цифровий документ", "електронний документ", "цифрова копія", "електронна копія",
        "документ, що посвідчує особу", "посвідчення особи"];

    private readonly HashSet<string> openings = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly List<(string[] Stems, DocumentType Type)> phrases = [];

    public DocumentVocabulary(IEnumerable<DocumentType> types)
    {
        foreach (var phrase in AnyDocument) Learn(phrase);
        foreach (var type in types)
            foreach (var phrase in (string[])[type.NameUk, type.Code, .. type.Abbreviations])
                phrases.Add((Learn(phrase), type));
    }

    /// <summary>May begin the name of a document; «реєстрацію», which only continues one, may not.</summary>
    public bool Opens(string stem) => openings.Contains(stem);

    public bool Contains(string stem) => words.Contains(stem);

    /// <summary>The document whose longest name is wholly among the stems.</summary>
    public DocumentType? Recognise(IReadOnlyCollection<string> stems) => phrases
        .Where(phrase => phrase.Stems.All(stems.Contains))
        .OrderByDescending(phrase => phrase.Stems.Length)
        .Select(phrase => phrase.Type)
        .FirstOrDefault();

    private string[] Learn(string phrase)
    {
        var stems = NameWords.Read(phrase).Where(word => !FillerWords.Contains(word.Text)).Select(word => word.Stem).ToArray();
        openings.Add(stems[0]);
        words.UnionWith(stems);
        return stems;
    }
}
