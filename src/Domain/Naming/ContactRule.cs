namespace DiiaQr.Domain.Naming;

/// <summary>Телефон, адреса в мережі або реклама замість мети: усе це громадянин і так бачить на картці запиту чи не мусить бачити.</summary>
internal static class ContactRule
{
    public static NameVerdict? Judge(NameReading name, DocumentVocabulary documents)
    {
        var contact = ContactSigns.Find(name.Letters.All);
        var place = contact is null ? int.MaxValue : name.Letters.PlaceOf(contact.Value);
        foreach (ref readonly var word in name.Words)
        {
            if (word.Start >= place || !(word.Is(WordClass.Advert) || IsCall(name.TextOf(word)))) continue;
            return Refuse(name, documents, word.ToPart());
        }
        return contact is null ? null : Refuse(name, documents, new(place, name.Name.Length - place));
    }

    private static NameVerdict.Refused Refuse(NameReading name, DocumentVocabulary documents, NamePart part) =>
        new(NameRule.Contact, [part], Beginning.Before(part.Start, name, documents));

    /// <summary>«Телефонуйте», «звертайтесь», «замовляйте».</summary>
    private static bool IsCall(ReadOnlySpan<char> word) => word.Length > 6
        && (word.EndsWith("йте", StringComparison.Ordinal) || word.EndsWith("йтесь", StringComparison.Ordinal) || word.EndsWith("йтеся", StringComparison.Ordinal));
}
