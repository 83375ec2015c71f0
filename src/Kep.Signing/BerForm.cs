using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>The same message as some producers send it: indefinite lengths, the content in pieces; signed parts untouched.</summary>
internal static class BerForm
{
    private const int Piece = 1000;
    private static readonly byte[] EndOfContents = [0, 0];

    public static byte[] Of(byte[] der)
    {
        using var message = new MemoryStream();
        var info = new ReadOnlyMemory<byte>(der).Read().ReadSequence();
        Open(0x30);
        Copy(info);
        var signed = info.ReadSequence(Tags.Constructed(0)).ReadSequence();
        Open(0xA0);
        Open(0x30);
        Copy(signed);
        Copy(signed);

        var content = signed.ReadSequence();
        Open(0x30);
        Copy(content);
        if (content.HasData)
        {
            Open(0xA0);
            Open(0x24);
            foreach (var piece in content.ReadSequence(Tags.Constructed(0)).ReadOctetString().Chunk(Piece))
                message.Write(Write.Der(writer => writer.WriteOctetString(piece)));
            Close(2);
        }
        Close(1);
        while (signed.HasData) Copy(signed);
        Close(3);
        return message.ToArray();

        void Open(byte tag) => message.Write([tag, 0x80]);
        void Copy(AsnReader reader) => message.Write(reader.ReadEncodedValue().Span);
        void Close(int levels)
        {
            for (var level = 0; level < levels; level++) message.Write(EndOfContents);
        }
    }
}
