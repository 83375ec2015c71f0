namespace DiiaQr.Domain.Naming;

/// <summary>
/// Лайка й образи, цілими словами та з відмінками: «Херсонській», «Страхуй», «гребля» й «Лохвиця» їх не містять.
/// Зірочка стоїть за будь-яку літеру, цифри читаються як літери.
/// </summary>
internal static class OffensiveRule
{
    // Корінь на початку слова, далі що завгодно.
    private static readonly string[] Roots =
    [
        "хуй", "хує", "хуї", "хуя", "хуи", "хуе", "пизд", "пізд", "їба", "єба", "еба", "єбу", "їбу", "ебу", "їбл", "єбл", "йоб", "бляд", "блят",
        "мудак", "мудил", "гандон", "гондон", "підорас", "підарас", "пидор", "пидар", "придур", "сволот", "гівн", "говн", "срак", "жоп", "засра",
        "шлюх", "шльондр", "дроч", "залуп", "ублюд", "довбой", "долбой", "fuck", "bitch", "asshole", "cunt",
    ];

    // Ціле слово в будь-якому відмінку: довші слова з таким початком звичайні (педикюр, мандат, лохина, Жидачів).
    private static readonly HashSet<string> Stems = [.. new[]
    {
        "ідіот", "ідіотка", "дебіл", "дебілка", "дебил", "кретин", "виродок", "курва", "педик", "підор", "підар", "проститутка", "хер", "херня", "херовий",
        "манда", "лох", "чмошник", "жид", "хохол", "хохли", "кацап", "дурень", "дурні", "дурак", "тварюка", "shit",
    }.Select(Inflection.Stem)];

    // Коротке: основа без закінчення була б частиною іншого слова.
    private static readonly HashSet<string> Forms = ["сука", "суки", "суку", "сукою", "сучка", "сучки", "бля", "чмо"];

    private static readonly string[] Prefixes = ["", "на", "за", "по", "до", "ви", "від", "від’", "роз", "роз’", "під", "під’", "об", "об’", "о", "у", "про", "пере", "при", "не", "ні", "недо"];

    public static ServiceNameRefused? Judge(NameToJudge name) => name.Words.Any(IsOffensive)
        ? new("offensive", new(
            "У назві є образливе слово: замініть його.",
            "The name has an offensive word: replace it.",
            "W nazwie jest obraźliwe słowo: zastąp je innym."),
            null)
        : null;

    private static bool IsOffensive(NameWord word) =>
        Forms.Contains(word.Unmasked) || Stems.Contains(Inflection.Stem(word.Unmasked)) || Roots.Any(root => Prefixes.Any(prefix => Begins(word.Unmasked, prefix, root)));

    private static bool Begins(string word, string prefix, string root)
    {
        if (!word.StartsWith(prefix, StringComparison.Ordinal)) return false;
        var rest = word.AsSpan(prefix.Length);
        if (rest.Length < root.Length || rest[0] != root[0]) return false;
        var known = 0;
        for (var i = 0; i < root.Length; i++)
        {
            if (rest[i] == root[i]) known++;
            else if (rest[i] != '*') return false;
        }
        return known >= 2;
    }
}
