using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.People;
using DiiaQr.Functions.StateRegister;
using DiiaQr.Local.Demo;

namespace DiiaQr.Local.Commands;

/// <summary><c>head ЄДРПОУ РНОКПП</c>: from now on the running local stack's state register says that this person heads that legal person.</summary>
internal static class NameHead
{
    public static async Task<int> Run(List<string> arguments, CancellationToken stop)
    {
        var options = StackOptions.Parse(arguments);
        if (arguments is not [var code, var number]) throw new SetupFailed("head wants the organisation's ЄДРПОУ and the head's РНОКПП.");
        var edrpou = Edrpou.Parse(code);
        var rnokpp = Rnokpp.Parse(number);
        if (!edrpou.IsOk) throw new SetupFailed(edrpou.Problem.Text.En);
        if (!rnokpp.IsOk) throw new SetupFailed(rnokpp.Problem.Text.En);
        var values = LocalSettings.Adapt(LocalSettings.Read(options.Settings), Emulators.Azurite.ConnectionTo(options.StoragePort), options.SmtpPort, options.Port);
        try
        {
            await DemoGround.Register(values).Seed(edrpou.Value.Value, rnokpp.Value.Value, stop);
        }
        catch (Exception failure) when (Functions.Storage.StorageFailure.IsStorageFailure(failure))
        {
            throw new SetupFailed($"No storage answers at port {options.StoragePort}: start the stack first, or name its --storage-port.");
        }

        Console.WriteLine($"{edrpou.Value.Value} has this head now.");
        return 0;
    }
}
