namespace DiiaQr.Local.Commands;

/// <summary>The command without a name: start everything and leave it up.</summary>
internal static class StartStack
{
    public static async Task<int> Run(List<string> arguments, CancellationToken stop)
    {
        var options = StackOptions.Parse(arguments);
        if (arguments.Count > 0) throw new SetupFailed($"Unknown: {string.Join(' ', arguments)}. See --help.");
        await using var stack = await Stack.Start(options, Console.WriteLine, stop);
        Console.WriteLine($"""

              API      {stack.Api}
              Inbox    {stack.Inbox.Page}  (SMTP at 127.0.0.1:{stack.Inbox.SmtpPort})
              Storage  {stack.Storage.ConnectionString}

            Ctrl-C stops everything.
            """);
        return await UntilStopped(stack, stop);
    }

    /// <summary>Leaves the stack up; 0 when asked to stop, 1 when something broke.</summary>
    public static async Task<int> UntilStopped(Stack stack, CancellationToken stop)
    {
        var broken = stack.Broken();
        await Task.WhenAny(broken, Task.Delay(Timeout.Infinite, stop));
        if (stop.IsCancellationRequested) return 0;
        Console.Error.WriteLine((await broken).Message);
        return 1;
    }
}
