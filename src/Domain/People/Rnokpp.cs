namespace DiiaQr.Domain.People;

/// <summary>
/// РНОКПП, a taxpayer's number of ten digits: five count the days to the birth date, the last one checks the others.
/// The weights are those of the State Register of Individual Taxpayers. A person's number: its text form is masked.
/// </summary>
public sealed record Rnokpp
{
    private static readonly DateOnly DayZero = new(1899, 12, 31);
    private static readonly int[] Weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7];

    private Rnokpp(string value) => Value = value;

    /// <summary>Ten digits.</summary>
    public string Value { get; }

    public DateOnly BirthDate => DayZero.AddDays(int.Parse(Value.AsSpan(0, 5), null));

    public static Result<Rnokpp> Parse(string? raw)
    {
        var value = raw?.Trim() ?? "";
        if (value.Length != 10 || !value.All(char.IsAsciiDigit)) return new RnokppMalformed();
        // Nobody was born on day zero; this also refuses ten zeros, whose check digit is right.
        if (value.StartsWith("00000", StringComparison.Ordinal) || CheckDigit(value) != value[9] - '0') return new RnokppMistyped();
        return new Rnokpp(value);
    }

    public override string ToString() => Mask.AllButLast(2, Value);

    private static int CheckDigit(string digits)
    {
        var sum = Weights.Select((weight, i) => weight * (digits[i] - '0')).Sum();
        // The first weight is negative and so may be the sum.
        return (sum % 11 + 11) % 11 % 10;
    }
}

public sealed record RnokppMalformed() : Problem("rnokpp-malformed", ProblemKind.Invalid, new(
    "РНОКПП має рівно 10 цифр.",
    "A taxpayer number (RNOKPP) has exactly 10 digits.",
    "Numer podatnika (RNOKPP) ma dokładnie 10 cyfr."));

public sealed record RnokppMistyped() : Problem("rnokpp-mistyped", ProblemKind.Invalid, new(
    "Такого РНОКПП не буває: остання цифра контрольна, і вона не збігається. Перевірте, чи немає описки.",
    "There is no such taxpayer number: its last digit is a check digit and does not match. Look for a typing mistake.",
    "Taki numer podatnika nie istnieje: ostatnia cyfra jest kontrolna i się nie zgadza. Sprawdź, czy nie ma pomyłki."));
