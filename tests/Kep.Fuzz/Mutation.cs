namespace DiiaQr.Kep.Fuzz;

/// <summary>One to four random changes: bytes replaced, bits turned, pieces cut out, doubled, moved or filled, ends cut off.</summary>
internal static class Mutation
{
    private static readonly byte[] Telling = [0x00, 0x01, 0x02, 0x05, 0x30, 0x31, 0x7F, 0x80, 0x81, 0x82, 0x84, 0xA0, 0xA1, 0xFF];

    public static byte[] Of(byte[] proper, Random random)
    {
        var bytes = proper;
        for (var change = random.Next(1, 5); change > 0 && bytes.Length > 0; change--) bytes = Change(bytes, random);
        return bytes;
    }

    private static byte[] Change(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 40), bytes.Length - at);
        var piece = bytes.AsSpan(at, length);
        switch (random.Next(8))
        {
            case 0: return With(bytes, at, (byte)random.Next(256));
            case 1: return With(bytes, at, Telling[random.Next(Telling.Length)]);
            case 2: return With(bytes, at, (byte)(bytes[at] ^ 1 << random.Next(8)));
            case 3: return With(bytes, at, (byte)(bytes[at] + random.Next(-2, 3)));
            case 4: return [.. bytes[..at], .. bytes[(at + length)..]];
            case 5: return [.. bytes[..(at + length)], .. piece, .. bytes[(at + length)..]];
            case 6:
                var to = random.Next(bytes.Length - length + 1);
                var moved = bytes.ToArray();
                piece.CopyTo(moved.AsSpan(to));
                return moved;
            default: return random.Next(4) == 0 ? bytes[..at] : Filled(bytes, at, length, Telling[random.Next(Telling.Length)]);
        }
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        var changed = bytes.ToArray();
        changed[at] = value;
        return changed;
    }

    private static byte[] Filled(byte[] bytes, int at, int length, byte value)
    {
        var changed = bytes.ToArray();
        changed.AsSpan(at, length).Fill(value);
        return changed;
    }
}
