using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Naming;

/// <summary><c>names.tsv</c>: names made up for the rules. Those held out were written before the rules were tuned on the others.</summary>
internal sealed record ListedName(string Label, string Class, string Name, bool IsHeldOut)
{
    public static IReadOnlyList<ListedName> All { get; } = [.. Read()];

    public NameVerdict Verdict => Moderation.Judge(Name, DocumentCatalogue.Shipped);

    public override string ToString() => $"{Label}/{Class}: {Name}";

    private static IEnumerable<ListedName> Read()
    {
        using var list = new StreamReader(typeof(ListedName).Assembly.GetManifestResourceStream("names.tsv")!);
        list.ReadLine();
        while (list.ReadLine() is { } line)
            if (line.Split('\t') is [var label, var kind, var name, var part]) yield return new(label, kind, name, part == "held-out");
    }
}
