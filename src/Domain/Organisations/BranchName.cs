using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Organisations;

/// <summary>The place a visitor comes to: an office, a shop, a library.</summary>
public sealed record BranchName
{
    public const int Limit = 200;

    private BranchName(string value) => Value = value;

    public string Value { get; }

    public static Result<BranchName> Parse(string? raw) => PlainText.Parse(raw, Limit).Map(text => new BranchName(text));

    /// <summary>One accepted before, as the store holds it. Not judged again: rules may change under it.</summary>
    public static BranchName Stored(string value) => new(value);

    public override string ToString() => Value;
}
