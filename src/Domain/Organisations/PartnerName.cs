using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Organisations;

/// <summary>The library, museum or centre that a community council connects; card and poster show it.</summary>
public sealed record PartnerName
{
    public const int Limit = 200;

    private PartnerName(string value) => Value = value;

    public string Value { get; }

    public static Result<PartnerName> Parse(string? raw) => PlainText.Parse(raw, Limit).Map(text => new PartnerName(text));

    /// <summary>One accepted before, as the store holds it. Not judged again: rules may change under it.</summary>
    public static PartnerName Stored(string value) => new(value);

    public override string ToString() => Value;
}
