namespace DiiaQr.Domain.Naming;

/// <summary>Where the letters lie on the keyboard: the Ukrainian, the Russian and the Latin layout at once.</summary>
internal static class Keyboard
{
    private static readonly short[] Keys = Lay("йцукенгшщзхї", "фівапролджє", "ячсмитьбю", "йцукенгшщзхъ", "фывапролджэ", "qwertyuiop", "asdfghjkl", "zxcvbnm");

    /// <summary>By how many keys to the right the second letter lies in the same row; <c>null</c> if in another row, or on no keyboard.</summary>
    public static int? Step(char from, char to)
    {
        var (first, second) = (Key(from), Key(to));
        return first == 0 || second == 0 || first / 16 != second / 16 ? null : second - first;
    }

    private static short Key(char c) => c < Keys.Length ? Keys[c] : (short)0;

    private static short[] Lay(params ReadOnlySpan<string> rows)
    {
        var keys = new short[0x500];
        for (var row = 0; row < rows.Length; row++)
        {
            // The Russian rows share their places with the Ukrainian ones.
            var place = row is 3 or 4 ? row - 3 : row;
            for (var i = 0; i < rows[row].Length; i++) keys[rows[row][i]] = (short)((place + 1) * 16 + i);
        }
        return keys;
    }
}
