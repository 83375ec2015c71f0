using System.Globalization;

namespace DiiaQr.Domain.People;

/// <summary>
/// УНЗР, the record number of the demographic register: <c>yyyymmdd-nnnnC</c>, where n counts the day's records and
/// C checks the other twelve digits (weights 7, 3, 1, as in ICAO 9303). A person's number: its text form is masked.
/// </summary>
public sealed record Unzr
{
    private Unzr(string value) => Value = value;

    /// <summary>Thirteen digits and the dash: <c>19910824-00026</c>.</summary>
    public string Value { get; }

    public DateOnly BirthDate => DateOnly.ParseExact(Value.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    public static Result<Unzr> Parse(string? raw)
    {
        var value = raw?.Trim() ?? "";
        var digits = value.Replace("-", "", StringComparison.Ordinal);
        var shaped = digits.Length == 13 && digits.All(char.IsAsciiDigit) && (value.Length == 13 || (value.Length == 14 && value[8] == '-'));
        if (!shaped) return new UnzrMalformed();
        var born = DateOnly.TryParseExact(digits.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        if (!born || digits[8..12] == "0000" || CheckDigit(digits) != digits[12] - '0') return new UnzrMistyped();
        return new Unzr($"{digits[..8]}-{digits[8..]}");
    }

    public override string ToString() => Mask.AllButLast(2, Value);

    private static int CheckDigit(string digits) =>
        digits.Take(12).Select((digit, i) => (digit - '0') * (i % 3) switch { 0 => 7, 1 => 3, _ => 1 }).Sum() % 10;
}

public sealed record UnzrMalformed() : Problem("unzr-malformed", ProblemKind.Invalid, new(
    "УНЗР — це 13 цифр на зразок 19910824-00026.",
    "A UNZR is 13 digits like 19910824-00026.",
    "UNZR to 13 cyfr, na przykład 19910824-00026."));

public sealed record UnzrMistyped() : Problem("unzr-mistyped", ProblemKind.Invalid, new(
    "Такого УНЗР не буває: дата чи контрольна цифра не збігається. Перевірте, чи немає описки.",
    "There is no such UNZR: the date or the check digit does not match. Look for a typing mistake.",
    "Taki UNZR nie istnieje: data lub cyfra kontrolna się nie zgadza. Sprawdź, czy nie ma pomyłki."));
