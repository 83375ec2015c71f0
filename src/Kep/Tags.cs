using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>Context-specific tags, and the question which of them comes next.</summary>
internal static class Tags
{
    public static Asn1Tag Constructed(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);

    public static Asn1Tag Primitive(int number) => new(TagClass.ContextSpecific, number);

    public static bool NextIs(this AsnReader reader, int context) =>
        reader.HasData && reader.PeekTag().HasSameClassAndValue(Primitive(context));

    public static bool NextIs(this AsnReader reader, Asn1Tag tag) =>
        reader.HasData && reader.PeekTag().HasSameClassAndValue(tag);

    /// <summary>BER for everything: what Ukrainian producers send is often not DER. What is signed is never re-encoded, except in <see cref="SignedAttributes.Sorted"/>.</summary>
    public static AsnReader Read(this ReadOnlyMemory<byte> encoded) => new(encoded, AsnEncodingRules.BER);

    /// <summary>UTCTime or GeneralizedTime, as RFC 5280 and RFC 5652 let a producer choose by the year.</summary>
    public static DateTimeOffset ReadTime(this AsnReader reader) =>
        reader.NextIs(Asn1Tag.GeneralizedTime) ? reader.ReadGeneralizedTime() : reader.ReadUtcTime();
}
