namespace DiiaQr.Domain.Organisations;

/// <summary>
/// ЄДРПОУ, the code of a legal person: seven digits and a check digit.
/// The weights are published by the State Statistics Service; which of the two rows applies depends on the first digit.
/// </summary>
public sealed record Edrpou
{
    private Edrpou(string value) => Value = value;

    /// <summary>Eight digits.</summary>
    public string Value { get; }

    public static Result<Edrpou> Parse(string? raw)
    {
        var value = raw?.Trim() ?? "";
        if (value.Length != 8 || !value.All(char.IsAsciiDigit)) return new EdrpouMalformed();
        // Its check digit is right, but no register ever gave it out.
        if (value == "00000000" || CheckDigit(value) != value[7] - '0') return new EdrpouMistyped();
        return new Edrpou(value);
    }

    public override string ToString() => Value;

    private static int CheckDigit(string digits)
    {
        int[] weights = digits[0] is '3' or '4' or '5' ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
        var first = Sum(digits, weights, 0);
        return first < 10 ? first : Sum(digits, weights, 2) % 10;
    }

    private static int Sum(string digits, int[] weights, int added) =>
        weights.Select((weight, i) => (weight + added) * (digits[i] - '0')).Sum() % 11;
}

public sealed record EdrpouMalformed() : Problem("edrpou-malformed", ProblemKind.Invalid, new(
    "Код ЄДРПОУ має рівно 8 цифр.",
    "An EDRPOU code has exactly 8 digits.",
    "Kod EDRPOU ma dokładnie 8 cyfr."));

public sealed record EdrpouMistyped() : Problem("edrpou-mistyped", ProblemKind.Invalid, new(
    "Такого коду ЄДРПОУ не буває: остання цифра контрольна, і вона не збігається. Перевірте, чи немає описки.",
    "There is no such EDRPOU code: its last digit is a check digit and does not match. Look for a typing mistake.",
    "Taki kod EDRPOU nie istnieje: ostatnia cyfra jest kontrolna i się nie zgadza. Sprawdź, czy nie ma pomyłki."));
