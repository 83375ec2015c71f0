using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Organisations;

/// <summary>As the state register writes it: the citizen sees it on the request card and on the poster.</summary>
public sealed record OrganisationName
{
    public const int Limit = 300;

    private OrganisationName(string value) => Value = value;

    public string Value { get; }

    public static Result<OrganisationName> Parse(string? raw) => PlainText.Parse(raw, Limit).Map(text => new OrganisationName(text));

    /// <summary>One accepted before, as the store holds it. Not judged again: rules may change under it.</summary>
    public static OrganisationName Stored(string value) => new(value);

    public override string ToString() => Value;
}
