using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Upkeep;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Qr;

/// <summary>Timer, every 5 minutes: publishes the cards of branches where a change may have broken off half-way.</summary>
public sealed partial class SweepCards(Due due, Services.Services services, RequestCards cards, ILogger<SweepCards> log)
{
    public static async Task<ContentHttpResult> Handle(SweepCards sweep, CancellationToken stop)
    {
        await sweep.Run(stop);
        return TriggerAnswer.Done;
    }

    private async Task Run(CancellationToken stop)
    {
        var count = 0;
        await due.ForEach(RequestCards.DueKind, async row =>
        {
            var (organisation, branch) = (row.Id[..32], row.Id[33..]);
            foreach (var service in await services.List(organisation, branch, stop)) await cards.Mend(service, stop);
            await due.Remove(row, stop);
            count++;
        }, stop);

        if (count > 0) Log.Swept(log, count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Swept: the cards of {Count} branches")]
        public static partial void Swept(ILogger log, int count);
    }
}
