using System.Diagnostics;

namespace DiiaQr.Local.Tests.Host;

/// <summary>Waits for what another thread brings about.</summary>
internal static class Eventually
{
    public static async Task True(Func<Task<bool>> condition, string what, double seconds = 30)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            watch.Elapsed.TotalSeconds.ShouldBeLessThan(seconds, what);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public static Task True(Func<bool> condition, string what) => True(() => Task.FromResult(condition()), what);
}
