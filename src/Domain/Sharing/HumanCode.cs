namespace DiiaQr.Domain.Sharing;

/// <summary>The short code under a printed QR, to be read out or typed: eight characters of Crockford's base-32, <c>K7QD-M2XW</c>.</summary>
public sealed record HumanCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // no I, L, O, U: https://www.crockford.com/base32.html
    private const int Length = 8;

    private HumanCode(string value) => Value = value;

    public string Value { get; }

    /// <param name="bytes">Five or more, of a keyed hash.</param>
    public static HumanCode From(ReadOnlySpan<byte> bytes)
    {
        ulong bits = 0;
        foreach (var b in bytes[..5]) bits = (bits << 8) | b;
        Span<char> text = stackalloc char[Length + 1];
        for (var i = 0; i < Length; i++) text[i < 4 ? i : i + 1] = Alphabet[(int)(bits >> (35 - (5 * i))) & 31];
        text[4] = '-';
        return new(new string(text));
    }

    /// <summary>As people write it: any case, with or without the dash, O for 0, I and L for 1.</summary>
    public static Result<HumanCode> Parse(string? raw)
    {
        var text = string.Concat((raw ?? "").ToUpperInvariant().Where(c => c is not ('-' or ' ')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
        return text.Length == Length && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            ? new HumanCode($"{text[..4]}-{text[4..]}")
            : new HumanCodeInvalid();
    }

    public override string ToString() => Value;
}

public sealed record HumanCodeInvalid() : Problem("human-code-invalid", ProblemKind.Invalid, new(
    "Код під QR складається з восьми літер і цифр, наприклад K7QD-M2XW.",
    "The code under the QR has eight letters and digits, such as K7QD-M2XW.",
    "Kod pod QR składa się z ośmiu liter i cyfr, na przykład K7QD-M2XW."));
