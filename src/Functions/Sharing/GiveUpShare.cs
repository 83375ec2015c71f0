using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// Queue <c>deliver-share-poison</c>: five attempts ended in a bug. The share is given up where the organisation can see
/// it, and its documents stay for their term, so that it can be sent again once the bug is mended.
/// </summary>
public sealed partial class GiveUpShare(Shares shares, ShareLog shareLog, ILogger<GiveUpShare> log)
{
    public static async Task<ContentHttpResult> Handle(Nudge nudge, GiveUpShare giveUp, CancellationToken stop)
    {
        await giveUp.Run(nudge.Id, stop);
        return TriggerAnswer.Done;
    }

    private async Task Run(string id, CancellationToken stop)
    {
        while (await shares.Find(id, stop) is var (share, version) && !share.Work.IsFinished)
        {
            var given = share with { Work = share.Work.GiveUp(DeliverShare.InternalError) };
            if (await shares.TrySave(given, version, stop) is null) continue;
            await shareLog.Write(given, stop);
            Log.GivenUp(log, id);
            return;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Share {Share} was given up after repeated failures of our own")]
        public static partial void GivenUp(ILogger log, string share);
    }
}
