using System.Globalization;
using System.Text;
using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Tests.Text;

public class FoldingTableAgainstIcu
{
    private static readonly IEnumerable<Rune> Foldable = Enumerable.Range(0, 0x110000)
        .Where(Rune.IsValid).Select(value => new Rune(value))
        .Where(character => !Printable.Allows(character) && !Rune.IsWhiteSpace(character)
            && Rune.GetUnicodeCategory(character) is not UnicodeCategory.OtherNotAssigned);

    /// <summary>A machine without ICU has the samples of <see cref="FoldingCharacters"/> only.</summary>
    [Fact]
    public void Says_what_ICU_says()
    {
        if (Icu.Find() is not { } icu) return;

        var missing = Foldable
            .Select(character => (Character: character, Plain: icu.Nfkc(character.ToString())))
            .Where(pair => pair.Plain != pair.Character.ToString() && pair.Plain.EnumerateRunes().All(Printable.Allows))
            .Where(pair => Folding.Of(pair.Character) != pair.Plain && !IsTypography(pair.Character))
            .Select(pair => $"{pair.Character.Value:X}={pair.Plain}");

        string.Join(' ', missing).ShouldBeEmpty();
    }

    [Fact]
    public void Folds_nothing_that_ICU_leaves_alone()
    {
        if (Icu.Find() is not { } icu) return;

        var invented = Foldable
            .Where(character => Folding.Of(character) is { } plain && !IsTypography(character) && !IsNewerThanIcu72(character)
                && icu.Nfkc(character.ToString()) != plain)
            .Select(character => $"{character.Value:X}={Folding.Of(character)}");

        string.Join(' ', invented).ShouldBeEmpty();
    }

    /// <summary>Dashes and quotes that <see cref="Folding"/> makes plain of its own accord.</summary>
    private static bool IsTypography(Rune character) => character.Value is >= 0x2010 and <= 0x201F or 0x2032 or 0x2033 or 0x2212;

    /// <summary>The outlined letters and digits of Unicode 16.</summary>
    private static bool IsNewerThanIcu72(Rune character) => character.Value is >= 0x1CCD6 and <= 0x1CCF9;
}
