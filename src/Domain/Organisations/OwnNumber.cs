namespace DiiaQr.Domain.Organisations;

/// <summary>
/// A ФОП's code is a person's number (РНОКПП): what the head types must not carry it onto a card, a poster or into a mail.
/// </summary>
public static class OwnNumber
{
    /// <summary>The value, or a refusal where it holds the organisation's own number, whatever parts its digits.</summary>
    public static Result<T> NotIn<T>(OrganisationCode code, Result<T> parsed) where T : notnull =>
        parsed.IsOk && code.IsNationalNumber && Digits(parsed.Value.ToString()!).Contains(code.Value, StringComparison.Ordinal) ? new OwnNumberShown() : parsed;

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);
}

public sealed record OwnNumberShown() : Problem("own-number-shown", ProblemKind.Invalid, new(
    "Тут указано ваш РНОКПП. Це особистий номер, і його побачать усі відвідувачі: приберіть його.",
    "Your taxpayer number (RNOKPP) stands here. It is a personal number that every visitor would see: remove it.",
    "Jest tu twój numer podatnika (RNOKPP). To numer osobisty, który zobaczy każdy odwiedzający: usuń go."));
