using System.Globalization;
using System.Text;

namespace DiiaQr.Domain.Text;

public sealed record TextMissing() : Problem("text-missing", ProblemKind.Invalid, new(
    "Заповніть це поле.",
    "Fill in this field.",
    "Wypełnij to pole."));

public sealed record TextTooLong(int Limit, int Length) : Problem("text-too-long", ProblemKind.Invalid, new(
    $"Тут {Length} знаків, а можна щонайбільше {Limit}: скоротіть текст.",
    $"The text has {Length} characters, at most {Limit} are allowed: shorten it.",
    $"Tekst ma {Length} znaków, dozwolone jest najwyżej {Limit}: skróć go."));

/// <param name="Position">Counted in characters from 1, as an editor shows columns.</param>
public sealed record TextBroken(int Position) : Problem("text-broken", ProblemKind.Invalid, new(
    $"Знак {Position} пошкоджено: введіть текст ще раз.",
    $"Character {Position} is damaged: type the text again.",
    $"Znak {Position} jest uszkodzony: wpisz tekst ponownie."));

/// <summary>A control, zero-width, bidi or private-use character, which a person cannot see and so has to be told the place of.</summary>
/// <param name="Position">Counted in characters from 1, as an editor shows columns.</param>
public sealed record HiddenCharacter(Rune Character, int Position) : Problem("hidden-character", ProblemKind.Invalid, new(
    $"Знак {Position} невидимий (U+{Character.Value:X4}): вилучіть його.",
    $"Character {Position} is invisible (U+{Character.Value:X4}): remove it.",
    $"Znak {Position} jest niewidoczny (U+{Character.Value:X4}): usuń go."));

public sealed record UnprintableCharacter(Rune Character) : Problem("unprintable-character", ProblemKind.Invalid, new(
    $"Знак {Show(Character)} не можна надрукувати на плакаті: замініть або вилучіть його.",
    $"The character {Show(Character)} cannot be printed on the poster: replace or remove it.",
    $"Znaku {Show(Character)} nie można wydrukować na plakacie: zamień go lub usuń."))
{
    // A mark alone would sit on the quote before it.
    private static string Show(Rune character) => Rune.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            ? $"U+{character.Value:X4}"
            : $"«{character}» (U+{character.Value:X4})";
}
