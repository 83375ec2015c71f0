using System.Globalization;
using DiiaQr.Kep.Fuzz;

// Usage: Kep.Fuzz [CASES] [SEED]. Ends with code 1 on any exception, forgery or endless case.
var cases = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 4145;
var run = FuzzRun.Of(cases, seed, TimeProvider.System);

foreach (var (outcome, count) in run.Outcomes.OrderByDescending(pair => pair.Value)) Console.WriteLine($"{count,8} {outcome}");
foreach (var surprise in run.Surprises.Take(20)) Console.WriteLine(surprise);
Console.WriteLine($"{run.Outcomes.Values.Sum()} mutants, seed {seed}: {run.Surprises.Count} surprises");
return run.Surprises.Count == 0 ? 0 : 1;
