namespace DiiaQr.Domain.Tests;

internal static class Mistyping
{
    /// <summary>Every string that differs from the number in exactly one digit: nine per place.</summary>
    public static IEnumerable<string> EveryDigitOf(string number) =>
        from place in Enumerable.Range(0, number.Length)
        where char.IsAsciiDigit(number[place])
        from digit in "0123456789"
        where digit != number[place]
        select $"{number[..place]}{digit}{number[(place + 1)..]}";
}
