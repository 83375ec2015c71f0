namespace DiiaQr.Local.Host;

/// <summary>Counts crashes as the host does (HttpFunctionInvocationDispatcher): a calm half hour forgives them all.</summary>
internal sealed class Crashes(HostTimes times)
{
    private int count;
    private DateTimeOffset last;

    /// <summary>Whether this one was one too many.</summary>
    public bool Add(DateTimeOffset now)
    {
        count = now - last > times.CrashMemory ? 1 : count + 1;
        last = now;
        return count >= times.CrashesTooMany;
    }
}
