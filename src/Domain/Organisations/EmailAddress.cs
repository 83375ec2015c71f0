using System.Text.RegularExpressions;

namespace DiiaQr.Domain.Organisations;

/// <summary>
/// An address a mail server will accept, rather than all that RFC 5322 would allow: no quotes, comments or literal IPs. The local
/// part is ASCII (RFC 5321, section 4.1.2), the domain may be international and is kept as typed. Nothing that could end a header line.
/// </summary>
public sealed partial record EmailAddress
{
    /// <summary>RFC 5321, section 4.5.3.1.3, less the angle brackets.</summary>
    public const int Limit = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public static Result<EmailAddress> Parse(string? raw)
    {
        var value = raw?.Trim(' ') ?? "";
        return value.Length is > 0 and <= Limit && Shape().IsMatch(value) ? new EmailAddress(value) : new EmailInvalid();
    }

    /// <summary>One accepted before, as the store holds it. Not judged again: rules may change under it.</summary>
    public static EmailAddress Stored(string value) => new(value);

    /// <summary>Fit for a log: <c>•@example.com</c>.</summary>
    public override string ToString() => "•" + Value[Value.IndexOf('@', StringComparison.Ordinal)..];

    // \z and not $, which would let a line break through at the end. The last label is not a number, so an IP address is none.
    [GeneratedRegex("""
        \A(?=[^@]{1,64}@)
        [A-Za-z0-9!\#$%&'*+/=?^_`{|}~-]+ (\.[A-Za-z0-9!\#$%&'*+/=?^_`{|}~-]+)*
        @
        ([\p{L}\p{Nd}]([\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])?\.)+
        (?!\d+\z) [\p{L}\p{Nd}]([\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}

public sealed record EmailInvalid() : Problem("email-invalid", ProblemKind.Invalid, new(
    "Це не схоже на адресу електронної пошти: потрібна адреса на зразок office@example.com.",
    "This does not look like an e-mail address: it should be like office@example.com.",
    "To nie wygląda na adres e-mail: powinien być taki jak office@example.com."));
