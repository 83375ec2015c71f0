using System.Buffers;
using System.Buffers.Text;
using DiiaQr.Domain;
using DiiaQr.Domain.Sharing;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// One part of an upload in memory, decoded: base64 text as Diia sends it, or the bytes themselves. The memory is rented
/// and given back on dispose; only one part of a call is held at a time.
/// </summary>
public sealed class PartContent : IDisposable
{
    // Base64 makes 4 characters of 3 bytes, and a line may break after every 64.
    private const int MostText = (ShareLimits.DocumentBytes / 3 * 4) + (ShareLimits.DocumentBytes / 3 * 4 / 64 * 2) + 8;
    private byte[] buffer;

    private PartContent(byte[] buffer, int length) => (this.buffer, Length) = (buffer, length);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, Length);

    /// <summary>Reads to the part's end, or as far as it takes to know that the part is too large.</summary>
    /// <param name="asItIs">A document, which may start as base64 does and is none.</param>
    public static async Task<Result<PartContent>> Read(Stream part, CancellationToken stop, bool asItIs = false)
    {
        var content = new PartContent(ArrayPool<byte>.Shared.Rent(256 * 1024), 0);
        try
        {
            while (true)
            {
                if (content.Length == content.buffer.Length) content.Grow();
                var read = await part.ReadAsync(content.buffer.AsMemory(content.Length), stop);
                if (read == 0) break;
                content.Length += read;
                if (content.Length > MostText) return content.Refuse(new DocumentTooLarge());
            }

            if (content.Length == 0) return content.Refuse(new DocumentEmpty());
            if (!asItIs && content.IsBase64() && !content.Decode()) return content.Refuse(new NotASignedFile());
            if (content.Length > ShareLimits.DocumentBytes) return content.Refuse(new DocumentTooLarge());
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer, clearArray: true); // documents live as short as they can
        buffer = [];
    }

    /// <summary>A CMS message starts with 0x30, which base64 writes as <c>M</c>; in the bytes themselves 0x30 comes first.</summary>
    private bool IsBase64() => Bytes.Span.TrimStart(" \t\r\n"u8) is [(byte)'M', ..];

    private bool Decode()
    {
        var status = Base64.DecodeFromUtf8InPlace(Compact(), out var written);
        Length = written;
        return status == OperationStatus.Done;
    }

    private Span<byte> Compact()
    {
        var all = buffer.AsSpan(0, Length);
        var end = 0;
        foreach (var b in all)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) all[end++] = b;
        }

        return all[..end];
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        buffer = larger;
    }

    private Result<PartContent> Refuse(Problem problem)
    {
        Dispose();
        return problem;
    }
}
