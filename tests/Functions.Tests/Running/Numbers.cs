using System.Globalization;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.People;

namespace DiiaQr.Functions.Tests.Running;

/// <summary>Numbers with a right check digit that no other test has; nobody's in particular.</summary>
internal static class Numbers
{
    private static int last = 1_000_000;

    public static string NewRnokpp() => New("30", number => Rnokpp.Parse(number).IsOk);

    public static string NewEdrpou() => New("", number => Edrpou.Parse(number).IsOk);

    private static string New(string start, Func<string, bool> isRight)
    {
        while (true)
        {
            var digits = start + Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
            for (var check = 0; check < 10; check++)
                if (isRight($"{digits}{check}")) return $"{digits}{check}";
        }
    }
}
