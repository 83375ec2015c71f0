using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Organisations;

/// <summary>The library, museum or centre that a community council connects; card and poster show it.</summary>
public sealed record PartnerName
{
    public const int Limit = 200;

    private PartnerName(string value) => Value = value;

    public string Value { get; }

    public static Result<PartnerName> Parse(string? raw) => PlainText.Parse(raw, Limit).Map(text => new PartnerName(text));

    public override string ToString() => Value;
}
