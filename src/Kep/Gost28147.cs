using System.Numerics;
using System.Runtime.CompilerServices;

namespace DiiaQr.Kep;

/// <summary>The block cipher GOST 28147-89 (ДСТУ ГОСТ 28147:2009) with <see cref="Dke.Number1"/>: just the encryption of one block, for the hash built on it.</summary>
internal static class Gost28147
{
    // Two rows of the s-box at a time, put in their place and rotated by 11: four look-ups make the whole round function.
    private static readonly uint[] Byte0 = Table(0), Byte1 = Table(1), Byte2 = Table(2), Byte3 = Table(3);

    /// <param name="key">Eight words: the key's 256 bits, the lowest first.</param>
    public static ulong Encrypt(ulong block, ReadOnlySpan<uint> key)
    {
        var (low, high) = ((uint)block, (uint)(block >> 32));
        for (var pass = 0; pass < 3; pass++)
            for (var at = 0; at < 8; at += 2)
            {
                high ^= Round(low + key[at]);
                low ^= Round(high + key[at + 1]);
            }
        for (var at = 7; at > 0; at -= 2)
        {
            high ^= Round(low + key[at]);
            low ^= Round(high + key[at - 1]);
        }
        return (ulong)low << 32 | high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Round(uint value) => Byte0[(byte)value] ^ Byte1[(byte)(value >> 8)] ^ Byte2[(byte)(value >> 16)] ^ Byte3[value >> 24];

    private static uint[] Table(int place)
    {
        var rows = Dke.Expand(Dke.Number1).AsSpan(32 * place);
        var table = new uint[256];
        for (var value = 0; value < table.Length; value++)
        {
            var replaced = (uint)(rows[value & 15] | rows[16 + (value >> 4)] << 4);
            table[value] = BitOperations.RotateLeft(replaced << 8 * place, 11);
        }
        return table;
    }
}
