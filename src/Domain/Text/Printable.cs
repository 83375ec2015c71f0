using System.Text;

namespace DiiaQr.Domain.Text;

/// <summary>
/// The characters a name may hold: those the poster's font can print. All lie in the basic plane and none combines with its
/// neighbour, so that a printable string has as many text elements as chars.
/// </summary>
public static class Printable
{
    public static bool Allows(Rune character) => character.Value switch
    {
        >= 0x20 and <= 0x7E => true,      // ASCII
        0xAD => false,                    // the soft hyphen shows only at a line's end
        >= 0xA1 and <= 0xFF => true,      // Latin-1
        >= 0x100 and <= 0x17F => true,    // Latin Extended-A
        >= 0x483 and <= 0x489 => false,   // old Cyrillic marks, which combine
        >= 0x400 and <= 0x52F => true,    // Cyrillic
        0x2BC or 0x2019 => true,          // ʼ ’ (the third apostrophe, ', is ASCII)
        0x201C or 0x201D or 0x201E => true, // “ ” „ (« » are Latin-1)
        0x2013 or 0x2014 => true,         // – —
        0x2116 or 0x20AC or 0x20B4 => true, // № € ₴
        _ => false,
    };
}
