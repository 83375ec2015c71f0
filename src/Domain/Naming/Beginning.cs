namespace DiiaQr.Domain.Naming;

/// <summary>«Оренда авто недорого, телефонуйте» → «Оренда авто»: початок назви, якщо він сам є доброю назвою.</summary>
internal static class Beginning
{
    public static string? Before(int place, NameReading name, DocumentVocabulary documents)
    {
        var words = name.Words;
        var count = 0;
        while (count < words.Length && words[count].End <= place) count++;
        while (count > 0 && !words[count - 1].Tells) count--;

        var telling = 0;
        foreach (ref readonly var word in words[..count])
            if (word.TextLength > 2 && !word.Is(WordClass.Generic | WordClass.Place)) telling++;
        if (telling < 2) return null;

        var text = name.Name[..words[count - 1].End].Trim();
        return Moderation.Judge(new(documents.Lexicon, text), documents, null) is NameVerdict.Accepted ? text : null;
    }
}
