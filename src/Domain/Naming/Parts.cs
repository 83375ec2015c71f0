namespace DiiaQr.Domain.Naming;

/// <summary>Questions every rule asks of the words of a name.</summary>
internal static class Parts
{
    public static bool Any(this NameReading name, WordClass any)
    {
        foreach (ref readonly var word in name.Words)
            if (word.Is(any)) return true;
        return false;
    }

    /// <summary>Of the words that can tell a purpose; false if there are none.</summary>
    public static bool AllTelling(this NameReading name, WordClass any)
    {
        var found = false;
        foreach (ref readonly var word in name.Words)
        {
            if (!word.Tells) continue;
            if (!word.Is(any)) return false;
            found = true;
        }
        return found;
    }

    public static int CountTelling(this NameReading name)
    {
        var telling = 0;
        foreach (ref readonly var word in name.Words)
            if (word.Tells) telling++;
        return telling;
    }

    /// <returns>The place of the first word that can tell a purpose; -1 if there is none.</returns>
    public static int FirstTelling(this NameReading name, WordClass passedOver = WordClass.None)
    {
        for (var i = 0; i < name.Words.Length; i++)
            if (name.Words[i].Tells && !name.Words[i].Is(passedOver)) return i;
        return -1;
    }

    /// <summary>A verbal noun, or a word known to name a deed.</summary>
    public static bool IsAction(this NameReading name, in NameWord word) => word.Is(WordClass.Action) || (name.TextOf(word) is var text && text.Length > 5
        && (text.EndsWith("ння", StringComparison.Ordinal) || text.EndsWith("ття", StringComparison.Ordinal)));

    public static bool HasAction(this NameReading name)
    {
        foreach (ref readonly var word in name.Words)
            if (name.IsAction(word)) return true;
        return false;
    }

    public static IReadOnlyList<NamePart> Of(this NameReading name, WordClass any)
    {
        var parts = new List<NamePart>();
        foreach (ref readonly var word in name.Words)
            if (word.Is(any)) parts.Add(word.ToPart());
        return parts;
    }

    public static NamePart ToPart(this in NameWord word) => new(word.Start, word.End - word.Start);
}
