using System.Diagnostics;
using DiiaQr.Local.Demo;

namespace DiiaQr.Local.Commands;

/// <summary>Starts the stack, plays the journey over it and leaves it up; with <c>--exit</c> it ends, 0 only if every step held.</summary>
internal static class PlayDemo
{
    public static async Task<int> Run(List<string> arguments, CancellationToken stop)
    {
        var exit = arguments.Remove("--exit");
        var options = StackOptions.Parse(arguments);
        if (arguments.Count > 0) throw new SetupFailed($"Unknown: {string.Join(' ', arguments)}. See --help.");
        var time = Stopwatch.StartNew();
        await using var stack = await Stack.Start(options, Console.WriteLine, stop);
        Console.WriteLine($"The stack is up ({time.ElapsedMilliseconds} ms).\n");
        var held = await Held(stack, stop);
        Console.WriteLine($"""

              API      {stack.Api}api/v1/docs
              Inbox    {stack.Inbox.Page}
            """);
        if (exit) return held ? 0 : 1;
        Console.WriteLine("\nCtrl-C stops everything.");
        return await StartStack.UntilStopped(stack, stop) is var ended && held ? ended : 1;
    }

    private static async Task<bool> Held(Stack stack, CancellationToken stop)
    {
        var files = Directory.CreateDirectory(Path.Combine(ProjectFolder.Find(), ".local", "demo"));
        using var journey = new Journey(stack.Api, stack.Inbox, stack.Keys, files, Console.WriteLine);
        try
        {
            await journey.Play(stop);
            Console.WriteLine("\nEvery step held.");
            return true;
        }
        catch (JourneyBroken broken)
        {
            Console.Error.WriteLine($"\nThe journey broke: {broken.Message}");
            return false;
        }
    }
}
