using System.Formats.Asn1;
using System.Text;

namespace DiiaQr.Kep;

/// <summary>Text of whatever string type. Real certificates hold stray bytes in PrintableString: they are read as Latin-1, not refused.</summary>
internal static class Text
{
    private const int MaxLength = 1024;

    public static string Of(ReadOnlyMemory<byte> encoded)
    {
        var reader = encoded.Read();
        var kind = (UniversalTagNumber)reader.PeekTag().TagValue;
        var bytes = reader.PeekContentBytes().Span;
        var text = kind switch
        {
            UniversalTagNumber.UTF8String => Encoding.UTF8.GetString(bytes),
            UniversalTagNumber.BMPString => Encoding.BigEndianUnicode.GetString(bytes),
            _ => Encoding.Latin1.GetString(bytes),
        };
        return text.Length > MaxLength ? text[..MaxLength].Trim() : text.Trim();
    }
}
