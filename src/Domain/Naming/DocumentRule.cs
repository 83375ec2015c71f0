namespace DiiaQr.Domain.Naming;

/// <summary>
/// Документ замість мети: назва починається зі слова, яким починається назва документа, і не має жодного слова поза назвами
/// документів («Паспорт / РНОКПП»). Слово дії попереду («Обмін посвідчення водія») вже каже про мету.
/// </summary>
internal static class DocumentRule
{
    // «Надання паспорта» каже лише те, що документ надають.
    private static readonly HashSet<string> HandingOver = [.. new[]
    {
        "надання", "надати", "надсилання", "надіслати", "пред’явлення", "пред’явити", "показати", "передача", "передати",
    }.Select(Inflection.Stem)];

    public static ServiceNameRefused? Judge(NameToJudge name)
    {
        var stems = name.Telling.Select(word => StemOf(word, name.Documents)).SkipWhile(HandingOver.Contains).ToList();
        if (stems.Count == 0 || !name.Documents.Opens(stems[0]) || !stems.All(name.Documents.Contains)) return null;

        return new("document", new(
            "Це назва документа, а не послуги: напишіть, для чого людина надсилає документи.",
            "This names a document, not a service: write what people send the documents for.",
            "To nazwa dokumentu, a nie usługi: napisz, po co ludzie przesyłają dokumenty."),
            TypicalPurpose.Of(name.Documents.Recognise(stems)?.Code));
    }

    /// <summary>«єПаспорт» та «еПаспорт» — той самий паспорт.</summary>
    private static string StemOf(NameWord word, DocumentVocabulary documents) =>
        word.Stem is ['є' or 'е', .. { Length: > 2 } rest] && documents.Opens(rest) ? rest : word.Stem;
}
