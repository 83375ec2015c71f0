namespace DiiaQr.Local.Processes;

/// <summary>The last lines of a program's output, and those who wait for one.</summary>
internal sealed class OutputLines(Action<string>? each)
{
    private const int Kept = 500;

    private readonly Lock gate = new();
    private readonly Queue<string> last = [];
    private readonly List<(Func<string, bool> Matches, TaskCompletionSource<string?> Found)> waiting = [];
    private bool closed;

    public IReadOnlyList<string> Last
    {
        get { lock (gate) return [.. last]; }
    }

    /// <param name="line">Null marks the end of one of the two streams.</param>
    public void Add(string? line)
    {
        if (line is null) return;
        lock (gate)
        {
            last.Enqueue(line);
            if (last.Count > Kept) last.Dequeue();
            waiting.RemoveAll(one => one.Matches(line) && one.Found.TrySetResult(line));
        }
        each?.Invoke(line);
    }

    /// <summary>The first line that matches; null when the program ends without one.</summary>
    public Task<string?> First(Func<string, bool> matches)
    {
        lock (gate)
        {
            if (last.FirstOrDefault(matches) is { } line) return Task.FromResult<string?>(line);
            if (closed) return Task.FromResult<string?>(null);
            var found = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((matches, found));
            return found.Task;
        }
    }

    public void Close()
    {
        lock (gate)
        {
            closed = true;
            foreach (var (_, found) in waiting) found.TrySetResult(null);
            waiting.Clear();
        }
    }
}
