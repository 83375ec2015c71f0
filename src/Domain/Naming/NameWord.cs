namespace DiiaQr.Domain.Naming;

/// <summary>One word of a name, and where it stands in it.</summary>
/// <param name="Text">In small letters, with one kind of apostrophe, look-alike letters of the other script folded.</param>
/// <param name="Unmasked"><paramref name="Text"/> with digits and signs that stand for letters read as letters; <c>*</c> stays for any letter.</param>
internal sealed record NameWord(int Start, int Length, string Text, string Unmasked)
{
    public int End => Start + Length;

    public bool IsNumber { get; } = Text.All(char.IsAsciiDigit);

    /// <summary>The part that inflection leaves alone.</summary>
    public string Stem { get; } = Inflection.Stem(Text);
}
