using DiiaQr.Domain.Naming;

namespace DiiaQr.Domain.Services;

/// <summary>
/// All document types there are. The codes are those of Diia's official acquirer SDKs and open-sourced services.
/// </summary>
public sealed class DocumentCatalogue
{
    private readonly Dictionary<string, DocumentType> byCode;

    public DocumentCatalogue(IReadOnlyList<DocumentType> all)
    {
        All = all;
        Vocabulary = new(all);
        byCode = all.ToDictionary(type => type.Code, StringComparer.Ordinal);
    }

    /// <summary>The catalogue that ships with the program: <c>document-types.tsv</c>.</summary>
    public static DocumentCatalogue Shipped { get; } = ReadShipped();

    public IReadOnlyList<DocumentType> All { get; }

    /// <summary>By which words the names of services are told from those of documents.</summary>
    internal DocumentVocabulary Vocabulary { get; }

    public DocumentType? Find(string? code) => code is not null && byCode.TryGetValue(code, out var type) ? type : null;

    /// <param name="table">A heading line, then code, three names and comma-separated abbreviations, parted by tabs.</param>
    public static DocumentCatalogue Read(TextReader table)
    {
        var types = new List<DocumentType>();
        table.ReadLine();
        while (table.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            types.Add(new(fields[0], fields[1], fields[2], fields[3], fields[4].Split(", ")));
        }
        return new(types);
    }

    private static DocumentCatalogue ReadShipped()
    {
        using var table = new StreamReader(typeof(DocumentCatalogue).Assembly.GetManifestResourceStream("document-types.tsv")!);
        return Read(table);
    }
}
