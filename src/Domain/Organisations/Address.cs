using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Organisations;

/// <summary>One line, as the visitor would read it on the door.</summary>
public sealed record Address
{
    public const int Limit = 300;

    private Address(string value) => Value = value;

    public string Value { get; }

    public static Result<Address> Parse(string? raw) => PlainText.Parse(raw, Limit).Map(text => new Address(text));

    /// <summary>One accepted before, as the store holds it. Not judged again: rules may change under it.</summary>
    public static Address Stored(string value) => new(value);

    public override string ToString() => Value;
}
