namespace DiiaQr.Domain.Services;

/// <param name="Required">Without an optional document the citizen can share the others.</param>
public sealed record RequestedDocument(DocumentType Type, bool Required);

/// <summary>What a service asks the citizen for: one to ten different documents.</summary>
public sealed record RequestedDocuments
{
    /// <summary>As many as one share may carry.</summary>
    public const int Limit = 10;

    private RequestedDocuments(IReadOnlyList<RequestedDocument> items) => Items = items;

    public IReadOnlyList<RequestedDocument> Items { get; }

    /// <summary>In Diia a share fails as a whole when one document of several is missing: hence one QR per document.</summary>
    public bool AdviseToSplit => Items.Count > 1;

    /// <summary>Every code at fault is named by its place: <c>documents.2.code</c>.</summary>
    public static Result<RequestedDocuments> Parse(DocumentCatalogue catalogue, IReadOnlyList<(string? Code, bool Required)> requested)
    {
        if (requested.Count == 0) return new DocumentsMissing();
        if (requested.Count > Limit) return new TooManyDocuments(requested.Count);

        var faults = new Faults();
        var items = new List<RequestedDocument>();
        foreach (var (index, (code, required)) in requested.Index())
        {
            if (catalogue.Find(code) is not { } type) faults.Add($"documents.{index}.code", new DocumentUnknown(code));
            else if (items.Any(item => item.Type == type)) faults.Add($"documents.{index}.code", new DocumentRepeated(type));
            else items.Add(new(type, required));
        }
        return faults.Any ? faults.ToProblem() : new RequestedDocuments(items);
    }

    /// <summary>Those accepted before, as the store holds them. Where the catalogue has dropped one since, its code stands for its name.</summary>
    public static RequestedDocuments Stored(DocumentCatalogue catalogue, IEnumerable<(string Code, bool Required)> documents) =>
        new([.. documents.Select(document => new RequestedDocument(catalogue.Find(document.Code) ?? DocumentType.Dropped(document.Code), document.Required))]);

    /// <summary>One set per document; a document that stands alone is required, or there would be nothing to share.</summary>
    public IReadOnlyList<RequestedDocuments> Split() =>
        [.. Items.Select(item => new RequestedDocuments([item with { Required = true }]))];

    public bool Equals(RequestedDocuments? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(0, HashCode.Combine);
}
