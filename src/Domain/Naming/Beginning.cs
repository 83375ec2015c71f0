namespace DiiaQr.Domain.Naming;

/// <summary>«Оренда авто недорого, телефонуйте» → «Оренда авто»: початок назви, якщо він сам є доброю назвою.</summary>
internal static class Beginning
{
    public static string? Before(int offset, NameToJudge name)
    {
        var words = name.Words.TakeWhile(word => word.End <= offset).ToList();
        while (words is [.., var last] && (FillerWords.Contains(last.Text) || last.IsNumber)) words.RemoveAt(words.Count - 1);
        if (words.Count(word => word.Length > 2 && !GenericRule.IsGeneric(word)) < 2) return null;

        var text = name.Value[..words[^1].End];
        return Moderation.Judge(new(text, words, name.Documents)) is null ? text : null;
    }
}
