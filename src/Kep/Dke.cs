namespace DiiaQr.Kep;

/// <summary>
/// The s-box of GOST 28147 that Ukraine uses: ДКЕ № 1, instruction of Derzhspetszviazok № 114 (2007), annex 1. Russia's and
/// BouncyCastle's default are others, and give other digests without any error.
/// </summary>
internal static class Dke
{
    private const int RowsInTable = 8;
    private const int RowLength = 16;

    /// <summary>As a certificate carries it: 8 rows of 16 four-bit values, the first of two in the high half.</summary>
    public static ReadOnlySpan<byte> Number1 =>
    [
        0xA9, 0xD6, 0xEB, 0x45, 0xF1, 0x3C, 0x70, 0x82,
        0x80, 0xC4, 0x96, 0x7B, 0x23, 0x1F, 0x5E, 0xAD,
        0xF6, 0x58, 0xEB, 0xA4, 0xC0, 0x37, 0x29, 0x1D,
        0x38, 0xD9, 0x6B, 0xF0, 0x25, 0xCA, 0x4E, 0x17,
        0xF8, 0xE9, 0x72, 0x0D, 0xC6, 0x15, 0xB4, 0x3A,
        0x28, 0x97, 0x5F, 0x0B, 0xC1, 0xDE, 0xA3, 0x64,
        0x38, 0xB5, 0x64, 0xEA, 0x2C, 0x17, 0x9F, 0xD0,
        0x12, 0x3E, 0x6D, 0xB8, 0xFA, 0xC5, 0x79, 0x04,
    ];

    /// <summary>One byte for each four-bit value; row n replaces the n-th four bits, counted from the lowest.</summary>
    public static byte[] Expand(ReadOnlySpan<byte> packed)
    {
        var rows = new byte[RowsInTable * RowLength];
        for (var at = 0; at < packed.Length; at++) (rows[2 * at], rows[2 * at + 1]) = ((byte)(packed[at] >> 4), (byte)(packed[at] & 15));
        return rows;
    }
}
