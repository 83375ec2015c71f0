namespace DiiaQr.Domain.Naming;

/// <summary>
/// Документ замість мети: жодного слова поза назвами документів та словами про їх надання («Паспорт / РНОКПП», «Копія паспорта»).
/// Слово дії попереду («Обмін посвідчення водія», «Реєстрація ВПО») вже каже про мету; без нього порядок слів байдужий.
/// </summary>
internal static class DocumentRule
{
    public static NameVerdict? Judge(NameReading name, DocumentVocabulary documents)
    {
        if (!name.Any(WordClass.DocumentOpening) || name.Any(WordClass.Purpose) || !name.AllTelling(WordClass.DocumentName | WordClass.DocumentOpening | WordClass.Handing)) return null;

        var first = name.FirstTelling(passedOver: WordClass.Handing);
        if (first < 0 || (!name.Words[first].Is(WordClass.DocumentOpening) && HasDeed(name))) return null;
        return new NameVerdict.Refused(NameRule.Document, name.Of(WordClass.DocumentName | WordClass.DocumentOpening), TypicalPurpose.Of(documents.Recognise(name)?.Code));
    }

    private static bool HasDeed(NameReading name)
    {
        foreach (ref readonly var word in name.Words)
            if (name.IsAction(word) && !word.Is(WordClass.DocumentOpening | WordClass.Handing) && (word.Is(WordClass.Action) || !word.Is(WordClass.DocumentName))) return true;
        return false;
    }
}
