using System.Buffers.Binary;
using System.Globalization;

namespace DiiaQr.Domain.Sharing;

/// <summary>Six digits that the citizen's screen and the mail both show, so that the clerk knows whose documents these are.</summary>
public sealed record MatchingCode
{
    private MatchingCode(string value) => Value = value;

    /// <summary><c>482 913</c>.</summary>
    public string Value { get; }

    /// <param name="bytes">Eight, of a keyed hash: taken modulo a million they are as good as even.</param>
    public static MatchingCode From(ReadOnlySpan<byte> bytes)
    {
        var number = BinaryPrimitives.ReadUInt64BigEndian(bytes) % 1_000_000;
        return new(string.Create(CultureInfo.InvariantCulture, $"{number / 1000:D3} {number % 1000:D3}"));
    }

    public override string ToString() => Value;
}
