using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>A cheap walk over the whole message before it is parsed, so that hostile nesting costs milliseconds. Real messages reach a depth of 25.</summary>
internal static class Guard
{
    private const int MaxDepth = 64;
    private const int MaxValues = 200_000;
    private const int Indefinite = -1;

    public static Refusal? Refuse(ReadOnlySpan<byte> message, int maxBytes)
    {
        if (message.Length > maxBytes) return new(KepError.TooLarge, $"{message.Length} bytes");

        Span<int> ends = stackalloc int[MaxDepth + 1];
        ends[0] = message.Length;
        var (depth, position) = (0, 0);
        for (var values = 0; values < MaxValues; values++)
        {
            while (position == ends[depth])
                if (depth-- == 0)
                    return null;

            var rest = message[position..];
            if (!Asn1Tag.TryDecode(rest, out var tag, out var tagBytes) ||
                !AsnDecoder.TryDecodeLength(rest[tagBytes..], AsnEncodingRules.BER, out var length, out var lengthBytes) ||
                length > rest.Length - tagBytes - lengthBytes)
                return new(KepError.BadStructure, $"cut short or damaged at byte {position}");
            position += tagBytes + lengthBytes;

            var endsIndefinite = ends[depth] == Indefinite && tag == default && length == 0;
            if (endsIndefinite) depth--;
            else if (!tag.IsConstructed) position += length ?? 0;
            else if (++depth > MaxDepth) return new(KepError.BadStructure, $"nested deeper than {MaxDepth} levels");
            else ends[depth] = length is { } known ? position + known : Indefinite;
        }
        return new(KepError.TooLarge, $"more than {MaxValues} values");
    }
}
