using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Organisations;

/// <summary>One line, as the visitor would read it on the door.</summary>
public sealed record Address
{
    public const int Limit = 300;

    private Address(string value) => Value = value;

    public string Value { get; }

    public static Result<Address> Parse(string? raw) => PlainText.Parse(raw, Limit).Map(text => new Address(text));

    public override string ToString() => Value;
}
