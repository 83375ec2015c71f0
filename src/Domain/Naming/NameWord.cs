namespace DiiaQr.Domain.Naming;

/// <summary>One word of a name.</summary>
/// <param name="Start">Where it stands in the name as it was typed.</param>
/// <param name="TextStart">Its text, in small letters and of one script, among the letters of the reading; the stem follows there.</param>
internal readonly record struct NameWord(int Start, int End, int TextStart, int TextLength, int StemStart, int StemLength, WordClass Class, bool IsNumber, bool IsSpacedOut)
{
    public bool Is(WordClass any) => (Class & any) != 0;

    /// <summary>Can tell a purpose: neither a preposition nor a number.</summary>
    public bool Tells => !IsNumber && !Is(WordClass.Filler);
}
