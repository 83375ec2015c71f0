using System.Collections.Concurrent;

namespace DiiaQr.Local.Host;

/// <summary>What works here and would not on Azure: said loudly, and kept for a test to look at.</summary>
internal sealed class Complaints(Action<string> say)
{
    private readonly ConcurrentQueue<string> list = [];

    public IReadOnlyList<string> All => [.. list];

    public void Add(string sentence)
    {
        list.Enqueue(sentence);
        say($"!!! {sentence}");
    }
}
