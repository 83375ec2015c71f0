namespace DiiaQr.Kep;

/// <summary>Digests of one content, each computed once however many signers ask.</summary>
internal sealed class ContentDigests(ReadOnlyMemory<byte> content)
{
    private readonly Dictionary<string, byte[]?> known = [];

    public byte[]? Of(string oid) => known.TryGetValue(oid, out var digest) ? digest : known[oid] = Digest.Of(oid, content.Span);
}
