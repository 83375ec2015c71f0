using DiiaQr.Domain.Services;
using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Naming;

/// <summary>
/// What a service is called. It tells the citizen the purpose for which his documents are asked, and stays in the history of
/// his Diia app; names of documents, of the product or of nothing at all are refused. A doubtful one is taken: a person decides.
/// </summary>
public sealed record ServiceName
{
    public const int Limit = 160;

    private ServiceName(string value, string key) => (Value, Key) = (value, key);

    public string Value { get; }

    /// <summary>Equal for names that a reader takes for one: whatever the case, spaces, punctuation, apostrophes, look-alike letters.</summary>
    public string Key { get; }

    /// <param name="holder">Whose service it is; <c>null</c> where that is not known.</param>
    public static Result<ServiceName> Parse(string? raw, DocumentCatalogue catalogue, NameHolder? holder = null)
    {
        var text = PlainText.Parse(raw, Limit);
        if (!text.IsOk) return text.Problem;
        return Moderation.Judge(text.Value, catalogue, holder) is NameVerdict.Refused refused
            ? new ServiceNameRefused(refused.Rule.Id, refused.Rule.Why, refused.Better)
            : Stored(text.Value);
    }

    /// <summary>A name accepted before, as the store holds it. Not judged again: rules may change under a name in use.</summary>
    public static ServiceName Stored(string value) => new(value, new NameReading(DocumentCatalogue.Shipped.Vocabulary.Lexicon, value).Key());

    public override string ToString() => Value;
}
