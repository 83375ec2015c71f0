using DiiaQr.Domain.Services;
using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Naming;

/// <summary>
/// What a service is called. It tells the citizen the purpose for which his documents are asked, and stays in the history of
/// his Diia app; names of documents, of the product or of nothing at all are refused.
/// </summary>
public sealed record ServiceName
{
    public const int Limit = 160;

    private ServiceName(string value, string key) => (Value, Key) = (value, key);

    public string Value { get; }

    /// <summary>Equal for names that a reader takes for one: whatever the case, spaces, punctuation, apostrophes, look-alike letters.</summary>
    public string Key { get; }

    public static Result<ServiceName> Parse(string? raw, DocumentCatalogue catalogue)
    {
        var text = PlainText.Parse(raw, Limit);
        if (!text.IsOk) return text.Problem;
        var words = NameWords.Read(text.Value);
        return Moderation.Judge(new(text.Value, words, catalogue.Vocabulary)) is { } refused ? refused : new ServiceName(text.Value, KeyOf(words));
    }

    /// <summary>A name accepted before, as the store holds it. Not judged again: rules may change under a name in use.</summary>
    public static ServiceName Stored(string value) => new(value, KeyOf(NameWords.Read(value)));

    public override string ToString() => Value;

    private static string KeyOf(IReadOnlyList<NameWord> words) =>
        string.Join(' ', words.Select(word => word.Text)).Replace("’", "", StringComparison.Ordinal);
}
