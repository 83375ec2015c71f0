using System.Globalization;
using System.Text;

namespace DiiaQr.Domain.Text;

/// <summary>
/// One line that a person typed and others will read on a screen, a poster and in a mail: trimmed, inner white space (line breaks
/// too) collapsed, look-alike forms of letters made plain, nothing hidden, nothing the poster cannot print.
/// </summary>
public static class PlainText
{
    /// <param name="limit">The most text elements the result may have.</param>
    public static Result<string> Parse(string? raw, int limit)
    {
        var plain = new StringBuilder();
        var position = 0;
        foreach (var character in (raw ?? "").EnumerateRunes())
        {
            position++;
            // EnumerateRunes shows half of a surrogate pair as U+FFFD, which nobody types.
            if (character == Rune.ReplacementChar) return new TextBroken(position);
            if (Rune.IsWhiteSpace(character)) AppendSpace(plain);
            else if (Composition.Of(plain, character) is { } composed) plain[^1] = composed;
            else if (Printable.Allows(character)) plain.Append(character.ToString());
            else if (Folding.Of(character) is { } folded) plain.Append(folded);
            else return Refuse(character, position);
        }
        if (plain is [.., ' ']) plain.Length--;

        return plain.Length switch
        {
            0 => new TextMissing(),
            var length when length > limit => new TextTooLong(limit, length),
            _ => plain.ToString(),
        };
    }

    private static void AppendSpace(StringBuilder plain)
    {
        if (plain is not ([] or [.., ' '])) plain.Append(' ');
    }

    private static Problem Refuse(Rune character, int position) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned =>
            new HiddenCharacter(character, position),
        _ => new UnprintableCharacter(character),
    };
}
