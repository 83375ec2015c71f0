using System.Runtime.InteropServices;

namespace DiiaQr.Domain.Naming;

/// <summary>
/// The words of <c>words.txt</c> and of a document catalogue. Looking a word up allocates nothing: its form, its stem and its
/// beginnings are sought as spans.
/// </summary>
internal sealed class Lexicon
{
    private const int ShortestRoot = 3, LongestRoot = 12;

    private static readonly string[] Prefixes =
        ["", "на", "за", "по", "до", "ви", "від", "від’", "роз", "роз’", "під", "під’", "об", "об’", "о", "у", "про", "пере", "при", "не", "ні", "недо", "с", "з"];

    private readonly Dictionary<string, WordClass> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordClass> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordClass> roots = new(StringComparer.Ordinal);
    private readonly HashSet<string> rootBeginnings = new(StringComparer.Ordinal); // so that most words are done with after one look
    private readonly Dictionary<string, Phrase[]> phrases = new(StringComparer.Ordinal);

    private readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> formsBySpan, stemsBySpan, rootsBySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> rootBeginningsBySpan;
    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> phrasesBySpan;

    private Lexicon()
    {
        (formsBySpan, stemsBySpan, rootsBySpan) = (forms.GetAlternateLookup<ReadOnlySpan<char>>(), stems.GetAlternateLookup<ReadOnlySpan<char>>(), roots.GetAlternateLookup<ReadOnlySpan<char>>());
        rootBeginningsBySpan = rootBeginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        phrasesBySpan = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The stems of a phrase's words.</summary>
    internal sealed record Phrase(string[] Stems, WordClass Class);

    public static Lexicon Shipped()
    {
        var lexicon = new Lexicon();
        using var list = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream("words.txt")!);
        var section = WordClass.None;
        while (list.ReadLine() is { } line)
        {
            if (line is ['[', .. var name, ']']) section = Enum.Parse<WordClass>(name);
            else if (line is not ['#', ..])
                foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) lexicon.Add(entry, section);
        }
        return lexicon;
    }

    /// <param name="entry">In the notation of <c>words.txt</c>.</param>
    public void Add(string entry, WordClass words)
    {
        if (words is WordClass.OffensiveRoot)
        {
            foreach (var prefix in Prefixes)
            {
                Note(roots, prefix + entry, words);
                rootBeginnings.Add((prefix + entry)[..ShortestRoot]);
            }
            return;
        }
        if (words is WordClass.DocumentName) words |= WordClass.DocumentOpening;

        if (entry.Split('+', '-') is { Length: > 1 } parts)
        {
            string[] phrase = [.. parts.Select(Inflection.Stem)];
            phrases[phrase[0]] = [.. phrases.GetValueOrDefault(phrase[0], []), new(phrase, words)];
        }
        else if (entry is ['=', .. var form]) Note(forms, form, words);
        else Note(stems, Inflection.Stem(entry), words);
    }

    public void AddStem(string stem, WordClass words) => Note(stems, stem, words);

    public WordClass Find(ReadOnlySpan<char> word, ReadOnlySpan<char> stem)
    {
        formsBySpan.TryGetValue(word, out var found);
        if (stemsBySpan.TryGetValue(stem, out var byStem)) found |= byStem;
        return found | FindRoot(word);
    }

    /// <summary>A form of the lists of hidden words that the pattern, where <c>*</c> is any letter, may stand for.</summary>
    public WordClass FindMasked(ReadOnlySpan<char> pattern)
    {
        foreach (var (form, words) in forms)
            if ((words & (WordClass.Product | WordClass.Offensive)) != 0 && Fits(pattern, form, whole: true)) return words;
        foreach (var (stem, words) in stems)
            if ((words & (WordClass.Offensive | WordClass.DocumentOpening)) != 0 && stem.Length > 2 && pattern.Length <= stem.Length + 2 && Fits(pattern, stem, whole: false)) return words;
        foreach (var (root, words) in roots)
            if (Fits(pattern, root, whole: false)) return words;
        return WordClass.None;
    }

    public ReadOnlySpan<Phrase> PhrasesFrom(ReadOnlySpan<char> stem) =>
        phrasesBySpan.TryGetValue(stem, out var found) ? found : [];

    private WordClass FindRoot(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestRoot || !rootBeginningsBySpan.Contains(word[..ShortestRoot])) return WordClass.None;
        for (var length = ShortestRoot; length <= Math.Min(LongestRoot, word.Length); length++)
            if (rootsBySpan.TryGetValue(word[..length], out var found)) return found;
        return WordClass.None;
    }

    /// <summary>The first letter and another one must be seen.</summary>
    private static bool Fits(ReadOnlySpan<char> pattern, string word, bool whole)
    {
        if (pattern.Length < word.Length || (whole && pattern.Length != word.Length) || pattern[0] != word[0]) return false;
        var seen = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (pattern[i] == word[i]) seen++;
            else if (pattern[i] != '*') return false;
        }
        return seen >= 2;
    }

    private static void Note(Dictionary<string, WordClass> into, string word, WordClass words) =>
        CollectionsMarshal.GetValueRefOrAddDefault(into, word, out _) |= words;
}
