using System.Text;

namespace DiiaQr.Domain.Naming;

/// <summary>
/// A name cut into words, each with what the word list knows of it. Reading allocates nothing once the arrays have grown: they
/// are used again for the next name, so that a reading is good until then.
/// </summary>
internal sealed class NameReading
{
    private readonly Lexicon lexicon;
    private readonly PlainLetters plain = new();
    private char[] texts = new char[1024];
    private int textsLength;
    private NameWord[] words = new NameWord[64];
    private int count;

    public NameReading(Lexicon lexicon) => this.lexicon = lexicon;

    public NameReading(Lexicon lexicon, string name) : this(lexicon) => Read(name);

    public string Name { get; private set; } = "";

    /// <summary>The whole name in small plain letters, signs and spaces included.</summary>
    public PlainLetters Letters => plain;

    public ReadOnlySpan<NameWord> Words => words.AsSpan(0, count);

    public ReadOnlySpan<char> TextOf(in NameWord word) => texts.AsSpan(word.TextStart, word.TextLength);

    public ReadOnlySpan<char> StemOf(in NameWord word) => texts.AsSpan(word.StemStart, word.StemLength);

    public void Read(string name)
    {
        (Name, textsLength, count) = (name, 0, 0);
        plain.Read(name);
        for (var i = 0; i < plain.Length;)
        {
            if (WordLength(i) is not (> 0 and var length)) i++;
            else i = SpacedOutEnd(i, length) is > 0 and var end ? AddSpacedOut(i, end) : Add(i, i + length);
        }
        JoinBroken();
        MarkPhrases();
    }

    /// <summary>Equal for names that a reader takes for one.</summary>
    public string Key()
    {
        var key = new StringBuilder();
        foreach (ref readonly var word in Words)
        {
            if (key.Length > 0) key.Append(' ');
            foreach (var c in TextOf(word))
                if (c != '’') key.Append(c);
        }
        return key.ToString();
    }

    private int WordLength(int start)
    {
        if (!char.IsLetterOrDigit(plain[start])) return 0;
        var i = start + 1;
        while (i < plain.Length && (char.IsLetterOrDigit(plain[i]) || JoinsLetters(i))) i++;
        return i - start;
    }

    private bool JoinsLetters(int i)
    {
        var next = i + 1 < plain.Length ? plain[i + 1] : ' ';
        return LookAlikes.IsApostrophe(plain[i]) || plain[i] is '*' or '|' or '#'
            ? char.IsLetterOrDigit(next) || (plain[i] is '*' && next is '*')
            : Masking.IsSign(plain[i]) && char.IsLetterOrDigit(plain[i - 1]);
    }

    /// <summary>Three or more single letters in a row («Д і я», «Д.І.Я.») are one word written apart; 0 if there is none.</summary>
    private int SpacedOutEnd(int start, int length)
    {
        if (length != 1 || !char.IsLetter(plain[start])) return 0;
        var (end, letters) = (start + 1, 1);
        for (var i = end; i < plain.Length && i - end <= 2; i++)
        {
            if (!char.IsLetterOrDigit(plain[i])) continue;
            if (WordLength(i) > 1) break;
            (end, letters) = (i + 1, letters + 1);
        }
        return letters >= 3 ? end : 0;
    }

    private int AddSpacedOut(int start, int end)
    {
        var from = textsLength;
        for (var i = start; i < end; i++)
            if (char.IsLetterOrDigit(plain[i])) Write(plain[i]);
        Recognise(start, end, from, isSpacedOut: true);
        return end;
    }

    private int Add(int start, int end)
    {
        var from = textsLength;
        for (var i = start; i < end; i++) Write(LookAlikes.IsApostrophe(plain[i]) ? '’' : plain[i]);
        if (!LookAlikes.AreMixed(texts.AsSpan(from, end - start)))
        {
            Recognise(start, end, from, isSpacedOut: false);
            return end;
        }

        // «ДіяQR» is two words, whatever script the first is of.
        textsLength = from;
        if (end - start > 3 && plain.All[start..end].EndsWith("qr", StringComparison.Ordinal)) return Add(end - 2, Add(start, end - 2) + 2);
        if (end - start > 3 && plain.All[start..end].StartsWith("qr", StringComparison.Ordinal)) return Add(Add(start, start + 2), end);
        for (var i = start; i < end; i++) Write(LookAlikes.IsApostrophe(plain[i]) ? '’' : plain[i]);
        RecogniseMixed(start, end, from);
        return end;
    }

    private void RecogniseMixed(int start, int end, int from)
    {
        var text = texts.AsSpan(from, end - start);
        if (LookAlikes.TryFold(text))
        {
            Recognise(start, end, from, isSpacedOut: false);
            return;
        }

        Span<char> bySound = stackalloc char[Math.Min(text.Length, 64)];
        text[..bySound.Length].CopyTo(bySound);
        LookAlikes.FoldBySound(bySound);
        if ((Find(bySound) & WordClass.Hidden) != 0)
        {
            bySound.CopyTo(text);
            Recognise(start, end, from, isSpacedOut: false);
            return;
        }

        // A word of two scripts that no folding makes one («VIPзал») is two words.
        textsLength = from;
        var turn = start + 1;
        while (turn < end && !LookAlikes.AreMixed(plain.All[start..(turn + 1)])) turn++;
        Add(start, turn);
        Add(turn, end);
    }

    private void Recognise(int start, int end, int from, bool isSpacedOut)
    {
        var length = textsLength - from;
        Write(texts.AsSpan(from, length)); // the place of the stem
        var text = texts.AsSpan(from, length);
        var stemLength = Inflection.Stem(text, texts.AsSpan(from + length));
        var isNumber = IsNumber(text);
        var found = lexicon.Find(text, texts.AsSpan(from + length, stemLength));
        if (!isNumber) found |= Disguised(text, found, start, end);
        if (count == words.Length) Array.Resize(ref words, count * 2);
        words[count++] = new(plain.PlaceOf(start), plain.PlaceOf(end - 1) + 1, from, length, from + length, stemLength, found, isNumber, isSpacedOut);
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>What is hidden by digits, stars, doubled letters, Latin spelling, or by being glued to something.</summary>
    private WordClass Disguised(ReadOnlySpan<char> text, WordClass found, int start, int end)
    {
        if (text.Length > 64) return WordClass.None;
        Span<char> other = stackalloc char[64];
        var hidden = WordClass.None;
        if (text.IndexOf('*') > 0) hidden |= lexicon.FindMasked(text);
        if (Masking.Has(text))
        {
            for (var reading = 0; reading < Masking.Count; reading++)
            {
                Masking.Undo(text, reading, other);
                hidden |= FindAlso(other[..text.Length]);
            }
            hidden |= Find(text.TrimEnd("0123456789"));
        }
        else if (found is WordClass.None && LookAlikes.IsLatin(text[0])) hidden |= FindAlso(text);

        if (found is WordClass.None && text is ['є' or 'е', _, _, ..]) hidden |= Find(text[1..]) & (WordClass.Product | WordClass.DocumentName | WordClass.DocumentOpening); // «єпаспорт»
        if (found is WordClass.None && Squeeze(text, other) is > 1 and var squeezed && squeezed < text.Length) hidden |= Find(other[..squeezed]);
        if (found is WordClass.None && text.Length == end - start && Hump(start, end) is > 0 and var hump)
            hidden |= Find(text[..hump]) | Find(text[hump..]);
        return hidden & ~(WordClass.Filler | WordClass.BeforeDeed | WordClass.AfterDeed);
    }

    private WordClass FindAlso(ReadOnlySpan<char> text)
    {
        var found = Find(text);
        Span<char> cyrillic = stackalloc char[64];
        if (LookAlikes.IsLatin(text[0]) && Transliteration.Read(text, cyrillic) is > 2 and var length) found |= Find(cyrillic[..length]);
        return found;
    }

    private WordClass Find(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 64) return WordClass.None;
        Span<char> stem = stackalloc char[64];
        return lexicon.Find(text, stem[..Inflection.Stem(text, stem)]);
    }

    /// <summary>«Паспооорт»: three and more of a letter are one.</summary>
    private static int Squeeze(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var run = 1;
            while (i + run < text.Length && text[i + run] == text[i]) run++;
            into[length++] = text[i];
            if (run == 2) into[length++] = text[i];
            i += run - 1;
        }
        return length;
    }

    /// <summary>Where a capital stands within a word («ДіяПідпис»); 0 if nowhere.</summary>
    private int Hump(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
            if (plain.IsUpper(i, Name) && !plain.IsUpper(i - 1, Name)) return i - start;
        return 0;
    }

    /// <summary>«Пас порт», «Ді-я»: two neighbours that only together make a word people hide.</summary>
    private void JoinBroken()
    {
        Span<char> joined = stackalloc char[64];
        for (var i = 0; i + 1 < count; i++)
        {
            var (left, right) = (words[i], words[i + 1]);
            var length = left.TextLength + right.TextLength;
            if (length is < 3 or > 20 || left.IsNumber || right.IsNumber || (left.Class != 0 && right.Class != 0 && length > 4)) continue;
            TextOf(left).CopyTo(joined);
            TextOf(right).CopyTo(joined[left.TextLength..]);
            var found = Find(joined[..length]) & (WordClass.Product | WordClass.Offensive | WordClass.DocumentOpening | WordClass.DocumentName);
            if (length < 6) found &= WordClass.Product | WordClass.Offensive;
            words[i] = left with { Class = left.Class | found };
            words[i + 1] = right with { Class = right.Class | found };
        }
    }

    private void MarkPhrases()
    {
        for (var i = 0; i < count; i++)
        {
            foreach (var phrase in lexicon.PhrasesFrom(StemOf(words[i])))
            {
                if (!Matches(phrase.Stems, i)) continue;
                for (var k = i; k < i + phrase.Stems.Length; k++) words[k] = words[k] with { Class = words[k].Class | phrase.Class };
            }
        }
    }

    private bool Matches(string[] stems, int from)
    {
        if (from + stems.Length > count) return false;
        for (var k = 1; k < stems.Length; k++)
            if (!StemOf(words[from + k]).SequenceEqual(stems[k])) return false;
        return true;
    }

    private void Write(ReadOnlySpan<char> text)
    {
        foreach (var c in text) Write(c);
    }

    private void Write(char c)
    {
        if (textsLength == texts.Length) Array.Resize(ref texts, textsLength * 2);
        texts[textsLength++] = c;
    }
}
