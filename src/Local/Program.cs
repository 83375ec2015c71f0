using DiiaQr.Local;
using DiiaQr.Local.Commands;

using var signal = new StopSignal();
try
{
    // One file per command in Commands/; options come after the command's name.
    return args switch
    {
        ["--help" or "-h", ..] => Help(),
        [] or [['-', ..], ..] => await StartStack.Run([.. args], signal.Token),
        ["demo", .. var options] => await PlayDemo.Run([.. options], signal.Token),
        ["names", .. var files] => JudgeNames.Run([.. files], Console.Out),
        [var other, ..] => throw new SetupFailed($"There is no command {other}. See --help."),
    };
}
catch (SetupFailed failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
catch (OperationCanceledException) when (signal.Token.IsCancellationRequested)
{
    return 0;
}

static int Help()
{
    Console.WriteLine($"""
        dotnet run --project src/Local [-- [command] [options]]

        Without a command it starts the local stack.
          demo              starts it, plays the whole journey over it and leaves it up
          demo --exit       … and ends; exit code 0 only if every step held
          names FILE.tsv    judges a list of service names: precision, recall, every miss

        Options:
        {StackOptions.Usage}
        """);
    return 0;
}
