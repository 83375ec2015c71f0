using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace DiiaQr.Functions.Qr;

/// <summary>
/// PdfPig's writer with two changes: the file identifier is a digest of what was written instead of a random one, so
/// that the same poster is the same bytes (and the same ETag), and the catalogue names the language, for screen readers.
/// </summary>
internal sealed class RepeatablePdf(MemoryStream written) : ITokenWriter
{
    private readonly TokenWriter writer = new();

    public bool WritingPageContents { get => writer.WritingPageContents; set => writer.WritingPageContents = value; }

    public void WriteToken(IToken token, Stream outputStream) => writer.WriteToken(
        token is ObjectToken { Data: DictionaryToken catalogue } one && IsCatalogue(catalogue)
            ? new ObjectToken(one.Position, one.Number, InUkrainian(catalogue))
            : token,
        outputStream);

    public void WriteObject(long objectNumber, int generation, byte[] data, Stream outputStream) =>
        writer.WriteObject(objectNumber, generation, data, outputStream);

    /// <summary>ISO 32000-1, 7.5.4 and 7.5.5: entries of exactly 20 bytes, then the trailer.</summary>
    public void WriteCrossReferenceTable(
        IReadOnlyDictionary<IndirectReference, long> objectOffsets,
        IndirectReference catalogToken,
        Stream outputStream,
        IndirectReference? documentInformationReference,
        long? prevTableLocation)
    {
        var digest = new HexToken(Convert.ToHexString(SHA256.HashData(written.GetBuffer().AsSpan(0, (int)written.Length))).AsSpan(0, 32));
        var start = outputStream.Position;
        var table = new StringBuilder("xref\n").Append(CultureInfo.InvariantCulture, $"0 {objectOffsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var (_, offset) in objectOffsets.OrderBy(entry => entry.Key.ObjectNumber))
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        Write(outputStream, table.Append("trailer\n").ToString());

        var trailer = new Dictionary<NameToken, IToken>
        {
            [NameToken.Size] = new NumericToken(objectOffsets.Count + 1),
            [NameToken.Root] = new IndirectReferenceToken(catalogToken),
            [NameToken.Id] = new ArrayToken([digest, digest]),
        };
        if (documentInformationReference is { } information) trailer[NameToken.Info] = new IndirectReferenceToken(information);
        writer.WriteToken(new DictionaryToken(trailer), outputStream);
        Write(outputStream, $"\nstartxref\n{start}\n%%EOF\n");
    }

    private static bool IsCatalogue(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Type, out NameToken type) && type == NameToken.Catalog;

    private static DictionaryToken InUkrainian(DictionaryToken catalogue) => catalogue
        .With(NameToken.Lang, new StringToken("uk"))
        .With("ViewerPreferences", new DictionaryToken(new Dictionary<NameToken, IToken>
        {
            [NameToken.Create("DisplayDocTitle")] = BooleanToken.True,
        }));

    private static void Write(Stream output, string text) => output.Write(Encoding.ASCII.GetBytes(text));
}
