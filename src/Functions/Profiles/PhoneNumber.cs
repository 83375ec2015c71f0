using DiiaQr.Domain;
using PhoneNumbers;

namespace DiiaQr.Functions.Profiles;

/// <summary>A telephone number that a network could know (ITU-T E.164), judged by the numbering plans of libphonenumber.</summary>
public sealed record PhoneNumber
{
    private const string HomeRegion = "UA";

    private PhoneNumber(string value) => Value = value;

    /// <summary>E.164: <c>+380441234567</c>.</summary>
    public string Value { get; }

    /// <param name="raw">As people write it; without a country code it is Ukrainian.</param>
    public static Result<PhoneNumber> Parse(string? raw)
    {
        var plans = PhoneNumberUtil.GetInstance();
        try
        {
            var number = plans.Parse(raw, HomeRegion);
            return plans.IsValidNumber(number) && !number.HasExtension
                ? new PhoneNumber(plans.Format(number, PhoneNumberFormat.E164))
                : new PhoneInvalid();
        }
        catch (NumberParseException)
        {
            return new PhoneInvalid();
        }
    }

    /// <summary>One that was parsed before: a numbering plan that has changed since does not make a stored number unreadable.</summary>
    internal static PhoneNumber FromE164(string value) => new(value);

    /// <summary>Fit for a log.</summary>
    public override string ToString() => Domain.People.Mask.AllButLast(2, Value);
}

public sealed record PhoneInvalid() : Problem("phone-invalid", ProblemKind.Invalid, new(
    "Це не схоже на номер телефону: потрібен номер на зразок +380 44 123 45 67, без додаткового.",
    "This does not look like a phone number: it should be like +380 44 123 45 67, without an extension.",
    "To nie wygląda na numer telefonu: powinien być taki jak +380 44 123 45 67, bez wewnętrznego."));
