namespace DiiaQr.Domain.Services;

/// <summary>A kind of document that the Diia app can share.</summary>
/// <param name="Code">As Diia's acquirer API names it: <c>driver-license</c>.</param>
/// <param name="Abbreviations">What else people call it; by these the name moderation knows a document from a purpose.</param>
public sealed record DocumentType(string Code, string NameUk, string NameEn, string NamePl, IReadOnlyList<string> Abbreviations)
{
    public Sentence Name { get; } = new(NameUk, NameEn, NamePl);

    /// <summary>One that the catalogue no longer has.</summary>
    internal static DocumentType Dropped(string code) => new(code, code, code, code, []);
}
