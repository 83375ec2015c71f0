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
        ["head", .. var names] => await NameHead.Run([.. names], signal.Token),
        ["verify", .. var files] => await VerifyFile.Run(files, signal.Token),
        ["trust", .. var files] => await ShowTrustList.Run(files, signal.Token),
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
          head CODE NUMBER  tells the running stack's state register who heads a legal person (ЄДРПОУ, РНОКПП)
          verify FILE.p7s [CONTENT] [--trust FILE]
                            says who signed and whether it holds
          trust FILE        says what a trusted list (.p7b or PEM) holds

        Options:
        {StackOptions.Usage}
        """);
    return 0;
}
