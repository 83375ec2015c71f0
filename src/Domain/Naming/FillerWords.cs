namespace DiiaQr.Domain.Naming;

/// <summary>Прийменники, сполучники та окремі літери: самі по собі вони не кажуть про мету.</summary>
internal static class FillerWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "і", "й", "та", "а", "або", "чи", "в", "у", "на", "до", "з", "із", "зі", "за", "для", "про", "по", "від", "при", "під", "над",
        "о", "об", "без", "через", "як", "що", "не", "і/або", "тощо", "е", "є", "e", "of", "the", "and", "for", "to", "a",
    };

    public static bool Contains(string word) => Words.Contains(word);
}
