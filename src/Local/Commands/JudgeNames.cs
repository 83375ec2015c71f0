using System.Diagnostics;
using System.Globalization;
using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;

namespace DiiaQr.Local.Commands;

/// <summary>
/// <c>names FILE.tsv</c>: how well the rules judge a list of names. Each line is <c>label⇥class⇥name</c>, further columns are
/// passed over; the label is <c>good</c>, <c>bad</c> or <c>borderline</c>, any other line is a heading.
/// </summary>
internal static class JudgeNames
{
    private sealed record Row(string Label, string Class, string Name);

    private enum Outcome { Accepted, Refused, Doubtful }

    public static int Run(List<string> arguments, TextWriter output)
    {
        if (arguments is not [var file]) throw new SetupFailed("Say which list to judge: names FILE.tsv");
        if (!File.Exists(file)) throw new SetupFailed($"There is no file {file}.");

        Row[] rows = [.. File.ReadLines(file).Select(line => line.Split('\t')).Where(fields => fields is ["good" or "bad" or "borderline", _, _, ..]).Select(fields => new Row(fields[0], fields[1], fields[2]))];
        (Row Row, Outcome Outcome, string? Rule)[] judged = [.. rows.Select(row => Judge(row))];

        output.WriteLine(Line($"precision {Precision(judged):0.000} recall {Recall(judged):0.000} people {Share(judged.Count(each => each.Outcome is Outcome.Doubtful), judged.Length):0.000}"));
        output.WriteLine();
        foreach (var group in judged.GroupBy(each => (each.Row.Label, each.Row.Class)).OrderBy(group => group.Key.Label, StringComparer.Ordinal).ThenBy(group => group.Key.Class, StringComparer.Ordinal))
            output.WriteLine(Line($"{group.Key.Label,-10} {group.Key.Class,-40} {group.Count(),6} names: {Share(group.Count(each => IsRight(each)), group.Count()):0.000} right, {group.Count(each => each.Outcome is Outcome.Refused)} refused, {group.Count(each => each.Outcome is Outcome.Doubtful)} doubtful"));
        output.WriteLine(Line($"\n{NamesPerSecond(rows):0} names per second\n"));
        foreach (var (row, outcome, rule) in judged.Where(each => !IsRight(each)))
            output.WriteLine(Line($"{row.Label}\t{row.Class}\t{row.Name}\t{outcome.ToString().ToLowerInvariant()}{(rule is null ? "" : $" ({rule})")}"));
        return 0;
    }

    private static (Row Row, Outcome Outcome, string? Rule) Judge(Row row) => Moderation.Judge(row.Name, DocumentCatalogue.Shipped) switch
    {
        NameVerdict.Refused refused => (row, Outcome.Refused, refused.Rule.Id),
        NameVerdict.Doubtful doubtful => (row, Outcome.Doubtful, doubtful.Rule.Id),
        _ => (row, Outcome.Accepted, null),
    };

    private static bool IsRight((Row Row, Outcome Outcome, string? Rule) each) => each.Outcome == each.Row.Label switch
    {
        "good" => Outcome.Accepted,
        "bad" => Outcome.Refused,
        _ => Outcome.Doubtful,
    };

    private static double Precision(IReadOnlyCollection<(Row Row, Outcome Outcome, string? Rule)> judged)
    {
        var refused = judged.Where(each => each.Outcome is Outcome.Refused && each.Row.Label is not "borderline").ToArray();
        return refused.Length == 0 ? 1 : Share(refused.Count(each => each.Row.Label is "bad"), refused.Length);
    }

    private static double Recall(IReadOnlyCollection<(Row Row, Outcome Outcome, string? Rule)> judged) =>
        Share(judged.Count(each => each.Row.Label is "bad" && each.Outcome is Outcome.Refused), judged.Count(each => each.Row.Label is "bad"));

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double NamesPerSecond(Row[] rows)
    {
        if (rows.Length == 0) return 0;
        var (time, count) = (Stopwatch.StartNew(), 0);
        for (; time.ElapsedMilliseconds < 500; count += rows.Length)
            foreach (var row in rows) Moderation.Judge(row.Name, DocumentCatalogue.Shipped);
        return count / time.Elapsed.TotalSeconds;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
