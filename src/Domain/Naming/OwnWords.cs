namespace DiiaQr.Domain.Naming;

/// <summary>The words of the holder's own names.</summary>
internal static class OwnWords
{
    /// <summary>Is the word among the names of the holder, in whatever case?</summary>
    public static bool Contain(NameHolder? holder, NameReading name, in NameWord word)
    {
        if (holder is null) return false;
        Span<char> stem = stackalloc char[64];
        Span<char> small = stackalloc char[64];
        foreach (var own in holder.Names)
        {
            foreach (var range in own.AsSpan().SplitAny(" «»\"“”„,.()-–—/:;№"))
            {
                var text = own.AsSpan(range);
                if (text.Length is 0 or > 64) continue;
                text.ToLowerInvariant(small);
                var length = Inflection.Stem(small[..text.Length], stem);
                if (stem[..length].SequenceEqual(name.StemOf(word))) return true;
            }
        }
        return false;
    }
}
