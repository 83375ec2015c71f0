namespace DiiaQr.Local.Emulators;

/// <summary>A mail as its receiver sees it.</summary>
/// <param name="To">Whom the SMTP envelope named, hidden copies included.</param>
/// <param name="Text">The plain text, or empty.</param>
/// <param name="Html">The HTML, or empty.</param>
/// <param name="Headers">By name, whatever its case; as sent, encoded words included. The first where a header repeats.</param>
public sealed record ReceivedMail(
    string From,
    IReadOnlyList<string> To,
    string Subject,
    string Text,
    string Html,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyList<ReceivedFile> Files)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks again and again until a mail matches.</summary>
    /// <exception cref="TimeoutException">None came in <paramref name="patience"/>; the message lists those that did.</exception>
    internal static async Task<ReceivedMail> Await(
        Func<Task<IReadOnlyList<ReceivedMail>>> read, Func<ReceivedMail, bool> matches, TimeSpan patience, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        while (true)
        {
            var mails = await read();
            if (mails.FirstOrDefault(matches) is { } mail) return mail;
            try
            {
                await Task.Delay(BetweenLooks, either.Token);
            }
            catch (OperationCanceledException) when (late.IsCancellationRequested && !stop.IsCancellationRequested)
            {
                var seen = string.Join(", ", mails.Select(other => $"«{other.Subject}» to {string.Join(' ', other.To)}"));
                throw new TimeoutException($"No such mail within {patience.TotalSeconds:0} s; there were {mails.Count}: {seen}");
            }
        }
    }
}

/// <summary>A file attached to a mail.</summary>
/// <param name="Type">Its media type, such as <c>application/pdf</c>.</param>
public sealed record ReceivedFile(string Name, string Type, byte[] Content);
