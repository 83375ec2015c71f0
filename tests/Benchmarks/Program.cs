using DiiaQr.Benchmarks;
using DiiaQr.Benchmarks.Kep;

// Usage: dotnet run -c Release --project tests/Benchmarks [kep]. Ends with code 1 where a limit fails.
var failed = 0;
foreach (var limit in KepLimits.Measure())
{
    Console.WriteLine(limit);
    if (!limit.Holds) failed++;
}
return failed == 0 ? 0 : 1;
