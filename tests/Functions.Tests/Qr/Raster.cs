using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace DiiaQr.Functions.Tests.Qr;

/// <summary>A white picture on which rectangles are painted black, so that a reader of pictures can read a drawing.</summary>
internal sealed class Raster(int width, int height)
{
    // A PNG row is its filter (none) and a byte of grey per pixel.
    private readonly byte[] rows = [.. Enumerable.Range(0, height).SelectMany(_ => (byte[])[0, .. Enumerable.Repeat((byte)255, width)])];

    public void Paint(int left, int top, int right, int bottom)
    {
        for (var y = top; y < bottom; y++) rows.AsSpan(y * (width + 1) + 1 + left, right - left).Clear();
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Chunk(png, "IHDR"u8, header);
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(rows);
        Chunk(png, "IDAT"u8, pixels.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] checkedPart = [.. type, .. content];
        png.Write(checkedPart);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(checkedPart));
        png.Write(number);
    }
}
