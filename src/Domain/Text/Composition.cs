using System.Text;

namespace DiiaQr.Domain.Text;

/// <summary>
/// Joins a letter and the mark typed after it, as file names on a Mac have them. By hand, because <c>string.Normalize</c> does
/// nothing under invariant globalization; only the letters of Ukrainian and its neighbours, since that is what people here type.
/// </summary>
internal static class Composition
{
    private const int Breve = 0x306, Diaeresis = 0x308;

    /// <summary>What <paramref name="mark"/> makes of the last letter, or <c>null</c> where it is no mark of that letter.</summary>
    public static char? Of(StringBuilder before, Rune mark) => before.Length == 0 ? null : (before[^1], mark.Value) switch
    {
        ('и', Breve) => 'й',
        ('И', Breve) => 'Й',
        ('у', Breve) => 'ў',
        ('У', Breve) => 'Ў',
        ('і', Diaeresis) => 'ї',
        ('І', Diaeresis) => 'Ї',
        ('е', Diaeresis) => 'ё',
        ('Е', Diaeresis) => 'Ё',
        _ => null,
    };
}
