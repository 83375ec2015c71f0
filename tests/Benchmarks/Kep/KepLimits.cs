using System.Diagnostics;
using DiiaQr.Kep;
using DiiaQr.Kep.Signing;
using Org.BouncyCastle.Crypto.Digests;

namespace DiiaQr.Benchmarks.Kep;

/// <summary>What verification may cost.</summary>
internal static class KepLimits
{
    private const int Mega = 1 << 20;
    private const int Large = 20 * Mega;

    public static IEnumerable<Limit> Measure()
    {
        var (dstu, ecdsa) = (new Signed(KeyKind.Dstu257), new Signed(KeyKind.EcdsaP256));
        yield return WholeCheck(dstu, ecdsa);
        yield return Gost();
        yield return GostAllocation();
        yield return LargeFile(dstu, ber: false, limit: Mega);
        yield return LargeFile(ecdsa, ber: false, limit: Mega);
        yield return LargeFile(ecdsa, ber: true, limit: 2L * Large);
        yield return Bomb(ecdsa, "indefinite", [.. Enumerable.Repeat(new byte[] { 0x30, 0x80 }, 500_000).SelectMany(bytes => bytes)]);
        yield return Bomb(ecdsa, "a million values", [0x30, 0x83, 0x1E, 0x84, 0x80, .. Enumerable.Repeat(new byte[] { 0x05, 0x00 }, 1_000_000).SelectMany(bytes => bytes)]);
    }

    private static Limit WholeCheck(Signed dstu, Signed ecdsa)
    {
        var (first, second) = (dstu.Sign(new byte[1000]), ecdsa.Sign(new byte[1000]));
        var race = Race.Between(() => dstu.Verify(first), () => ecdsa.Verify(second));
        return new("a whole CAdES-BES check, DSTU m=257 to ECDSA P-256, at least 0.33", $"{race.Ratio:F2} ({race.FirstPerSecond:F0} and {race.SecondPerSecond:F0} a second)", race.Ratio >= 1 / 3d);
    }

    private static Limit Gost()
    {
        var content = new byte[Mega / 8];
        var rows = Dke.Expand(Dke.Number1);
        var race = Race.Between(() => Gost34311.Hash(content), () =>
        {
            var digest = new Gost3411Digest(rows);
            digest.BlockUpdate(content);
            digest.DoFinal(new byte[Gost34311.Length]);
        });
        return new("GOST 34.311 to BouncyCastle's, at least 5", $"{race.Ratio:F1} ({race.FirstPerSecond / 8:F1} and {race.SecondPerSecond / 8:F1} MiB a second)", race.Ratio >= 5);
    }

    private static Limit GostAllocation()
    {
        var content = new byte[Mega];
        Gost34311.Hash(content);
        var allocated = Allocated(() => Gost34311.Hash(content));
        return new("GOST 34.311 of 1 MiB allocates its digest only", $"{allocated} bytes", allocated < 100);
    }

    private static Limit LargeFile(Signed signed, bool ber, long limit)
    {
        var message = signed.Sign(new byte[Large], ber);
        signed.Verify(signed.Sign(new byte[10], ber));
        var allocated = Allocated(() => signed.Verify(message));
        return new($"20 MB attached, {signed.Key}, {(ber ? "BER in pieces" : "DER")}: at most {limit / Mega} MB beyond the input", $"{allocated / (double)Mega:F2} MB", allocated <= limit);
    }

    private static Limit Bomb(Signed signed, string kind, byte[] bomb)
    {
        double Milliseconds()
        {
            var started = Stopwatch.GetTimestamp();
            if (Verifier.Verify(bomb, null, signed.Policy).Holds) throw new InvalidOperationException("a bomb was taken for a signature");
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Milliseconds();
        var median = Race.Median([.. Enumerable.Range(0, 15).Select(_ => Milliseconds())]);
        return new($"hostile nesting ({kind}) refused within 5 ms", $"{median:F3} ms", median <= 5);
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
