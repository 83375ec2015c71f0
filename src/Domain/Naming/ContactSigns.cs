namespace DiiaQr.Domain.Naming;

/// <summary>Finds telephone numbers, addresses of the net, prices and the signs of advertising, without a pattern engine: every name of a list goes through here.</summary>
internal static class ContactSigns
{
    private static readonly string[] Domains =
        ["com", "net", "org", "info", "biz", "ua", "укр", "юа", "eu", "io", "me", "app", "online", "site", "shop", "store", "top", "pl", "gov", "bank", "club", "pro", "xyz", "link", "ком"];

    private static readonly string[] Money = ["грн", "гривень", "гривні", "₴", "uah", "євро", "доларів"];

    /// <param name="text">In small letters.</param>
    /// <returns>Where the contact begins.</returns>
    public static int? Find(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // Знак оклику буває лише в рекламі.
            if (c is '!' && (i + 1 == text.Length || !char.IsLetter(text[i + 1]) || i == 0 || !char.IsLetter(text[i - 1]) || text[(i + 1)..].Length > 3)) return i;
            if (c is '@' && IsAddress(text, i)) return WordStart(text, i);
            if (char.IsAsciiDigit(c) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
            {
                if (IsPhone(text[i..])) return i > 0 && text[i - 1] is '+' or '(' ? i - 1 : i;
                if (IsPriceOrShare(text[i..])) return i;
            }
            if (c is 'h' && text[i..].StartsWith("http", StringComparison.Ordinal) && text[i..].IndexOf(':') is 4 or 5) return i;
            if (c is 'w' && text[i..].StartsWith("www.", StringComparison.Ordinal)) return i;
            if (c is '.' && IsDomain(text, i)) return WordStart(text, i);
        }
        return null;
    }

    /// <summary>«info@example.com», «@nick»; not «п1зд@».</summary>
    private static bool IsAddress(ReadOnlySpan<char> text, int at)
    {
        var rest = at + 1;
        while (rest < text.Length && (char.IsLetterOrDigit(text[rest]) || text[rest] is '_' or '-')) rest++;
        if (rest - at <= 2) return false;
        var startsWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
        return (startsWord && rest - at > 4 && char.IsAsciiLetter(text[at + 1])) || (!startsWord && rest < text.Length && text[rest] is '.');
    }

    /// <summary>Від дев’яти цифр поспіль — телефон: дата має їх вісім, код ЄДРПОУ теж; риска «/» ділить номери договорів.</summary>
    private static bool IsPhone(ReadOnlySpan<char> text)
    {
        var (digits, gap) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) (digits, gap) = (digits + 1, 0);
            else if (gap < 3 && c is (' ' or '(' or ')' or '.' or '–' or '-')) gap++;
            else if (c is ('о' or 'o') && gap == 0) digits++; // «о50 123 45 67»
            else break;
        }
        return digits >= 9;
    }

    private static bool IsPriceOrShare(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is ' ' or ',' or '.')) i++;
        if (i == text.Length) return false;
        if (text[i] is '%') return true;
        foreach (var unit in Money)
            if (text[i..].StartsWith(unit, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsDomain(ReadOnlySpan<char> text, int dot)
    {
        if (dot < 1 || !char.IsLetterOrDigit(text[dot - 1])) return false;
        var rest = text[(dot + 1)..];
        var length = 0;
        while (length < rest.Length && char.IsLetterOrDigit(rest[length])) length++;
        foreach (var domain in Domains)
            if (rest[..length].SequenceEqual(domain)) return dot > 1 || length > 2 || (rest.Length > length && rest[length] is '/');
        return false;
    }

    private static int WordStart(ReadOnlySpan<char> text, int i)
    {
        while (i > 0 && text[i - 1] is not ' ') i--;
        return i;
    }
}
