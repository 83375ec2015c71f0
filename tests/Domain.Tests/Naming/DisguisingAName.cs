using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;
using FsCheck.Xunit;

namespace DiiaQr.Domain.Tests.Naming;

/// <summary>A refused name stays refused by the same rule, however it is spelt.</summary>
public class DisguisingAName
{
    private static readonly ListedName[] Refused = [.. ListedName.All.Where(listed => listed.Label == "bad" && !listed.Class.Contains("evasion", StringComparison.Ordinal) && listed.Verdict is NameVerdict.Refused)];

    private static string? RuleOf(string name) => (Moderation.Judge(name, DocumentCatalogue.Shipped) as NameVerdict.Refused)?.Rule.Id;

    private static ListedName Pick(ushort choice) => Refused[choice % Refused.Length];

    [Property(MaxTest = 300)]
    public void By_case(ushort choice)
    {
        var name = Pick(choice).Name;

        RuleOf(name.ToUpperInvariant()).ShouldBe(RuleOf(name), name);
        RuleOf(name.ToLowerInvariant()).ShouldBe(RuleOf(name), name);
    }

    [Property(MaxTest = 300)]
    public void By_spaces(ushort choice)
    {
        var name = Pick(choice).Name;

        RuleOf($" {name.Replace(" ", " \u00A0  ", StringComparison.Ordinal)}\u3000").ShouldBe(RuleOf(name), name);
    }

    [Property(MaxTest = 300)]
    public void By_the_kind_of_apostrophe(ushort choice, byte kind)
    {
        var name = Pick(choice).Name;

        RuleOf(name.Replace('’', "'ʼ`"[kind % 3])).ShouldBe(RuleOf(name), name);
    }

    [Property(MaxTest = 300)]
    public void By_what_nobody_sees(ushort choice, byte place)
    {
        var name = Pick(choice).Name;

        RuleOf(name.Insert(place % (name.Length + 1), "\u200B")).ShouldBe(RuleOf(name), name);
    }

    [Property(MaxTest = 300)]
    public void By_a_letter_of_the_other_alphabet(ushort choice, byte letter)
    {
        // A word of look-alikes only («РНОКПП» has none left) reads as Latin and is another word: one letter is changed, as people do.
        var name = Pick(choice).Name;
        var (cyrillic, latin) = ("аеорсіх"[letter % 7], "aeopcix"[letter % 7]);
        var at = name.IndexOf(cyrillic, StringComparison.Ordinal);
        if (at < 0) return;

        RuleOf($"{name[..at]}{latin}{name[(at + 1)..]}").ShouldBe(RuleOf(name), name);
    }
}
