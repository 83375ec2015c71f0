namespace DiiaQr.Domain.People;

/// <summary>
/// The number of a Ukrainian passport: a book's two letters and six digits («АБ123456»), or an ID card's nine digits.
/// A person's number: its text form is masked.
/// </summary>
public sealed record Passport
{
    // The Ukrainian capitals that look like a Latin one; whoever types these in Latin is told so, since the two are different series.
    private const string LatinLookAlikes = "ABCEHIKMOPTXY";
    private const string UkrainianCapitals = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ";

    private Passport(string value) => Value = value;

    /// <summary>Without spaces, letters in capitals.</summary>
    public string Value { get; }

    public bool IsIdCard => char.IsAsciiDigit(Value[0]);

    public static Result<Passport> Parse(string? raw)
    {
        var value = new string([.. (raw ?? "").Where(c => !char.IsWhiteSpace(c))]).ToUpperInvariant();
        if (value.Length == 9 && value.All(char.IsAsciiDigit)) return new Passport(value);
        if (value.Length != 8 || !value[2..].All(char.IsAsciiDigit)) return new PassportMalformed();
        if (value[..2].All(UkrainianCapitals.Contains)) return new Passport(value);
        return value[..2].All((UkrainianCapitals + LatinLookAlikes).Contains) ? new PassportInLatinLetters() : new PassportMalformed();
    }

    /// <summary>One accepted before, as the store holds it. Not judged again: rules may change under it.</summary>
    public static Passport Stored(string value) => new(value);

    public override string ToString() => Mask.AllButLast(2, Value);
}

public sealed record PassportMalformed() : Problem("passport-malformed", ProblemKind.Invalid, new(
    "Номер паспорта — це дві українські літери й 6 цифр («АБ123456») або 9 цифр ID-картки.",
    "A passport number is two Ukrainian letters and 6 digits («АБ123456»), or the 9 digits of an ID card.",
    "Numer paszportu to dwie litery ukraińskie i 6 cyfr («АБ123456») albo 9 cyfr karty ID."));

public sealed record PassportInLatinLetters() : Problem("passport-latin-letters", ProblemKind.Invalid, new(
    "Серію паспорта введено латинськими літерами: перемкніть клавіатуру й введіть її українськими.",
    "The passport series is in Latin letters: switch the keyboard and type it in Ukrainian ones.",
    "Seria paszportu jest zapisana literami łacińskimi: przełącz klawiaturę i wpisz ją ukraińskimi."));
