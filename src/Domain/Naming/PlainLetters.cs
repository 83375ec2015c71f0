using System.Globalization;
using System.Text;
using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Naming;

/// <summary>
/// A name in small plain letters, each with its place in the name as typed: compatibility forms folded, what is invisible left
/// out, marks joined to their letters. The arrays are used again for the next name.
/// </summary>
internal sealed class PlainLetters
{
    private char[] letters = new char[256];
    private int[] places = new int[256];

    public int Length { get; private set; }

    public ReadOnlySpan<char> All => letters.AsSpan(0, Length);

    public char this[int i] => letters[i];

    /// <summary>Where the letter stands in the name as typed.</summary>
    public int PlaceOf(int i) => places[i];

    public bool IsUpper(int i, string raw) => char.IsUpper(raw[places[i]]);

    public void Read(string raw)
    {
        Length = 0;
        for (var i = 0; i < raw.Length;)
        {
            // Nearly every letter is plain already.
            if (raw[i] is >= 'А' and <= 'ї' or > ' ' and <= '~')
            {
                Append(raw[i], i++);
                continue;
            }
            Rune.DecodeFromUtf16(raw.AsSpan(i), out var character, out var taken);
            Append(character, i);
            i += taken;
        }
    }

    private void Append(Rune character, int place)
    {
        if (Rune.IsWhiteSpace(character)) Append(' ', place);
        else if (Join(character)) return;
        else if (Printable.Allows(character)) Append((char)character.Value, place);
        else if (Folding.Of(character) is { } plain)
            foreach (var c in plain) Append(c, place);
        else if (!IsHidden(character)) Append(Greek(character), place);
    }

    private void Append(char c, int place)
    {
        if (Length == letters.Length)
        {
            Array.Resize(ref letters, Length * 2);
            Array.Resize(ref places, Length * 2);
        }
        letters[Length] = char.ToLowerInvariant(c);
        places[Length++] = place;
    }

    private bool Join(Rune mark)
    {
        if (mark.Value is < 0x300 or > 0x36F || Length == 0) return false;
        ref var last = ref letters[Length - 1];
        last = (last, mark.Value) switch
        {
            ('и', 0x306) => 'й',
            ('і' or 'i', 0x308) => 'ї',
            _ => last, // a stress or strike-through mark says nothing
        };
        return true;
    }

    private static bool IsHidden(Rune character) => Rune.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>The poster's font has no Greek, but a name stored before may.</summary>
    private static char Greek(Rune character) => character.Value switch
    {
        0x391 or 0x3B1 => 'а',
        0x392 => 'в',
        0x395 or 0x3B5 => 'е',
        0x399 or 0x3B9 => 'і',
        0x3AA or 0x3CA => 'ї',
        0x39A or 0x3BA => 'к',
        0x39C => 'м',
        0x39D => 'н',
        0x39F or 0x3BF => 'о',
        0x3A1 or 0x3C1 => 'р',
        0x3A4 or 0x3C4 => 'т',
        0x3A7 or 0x3C7 => 'х',
        _ => '·',
    };
}
