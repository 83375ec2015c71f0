using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Upkeep;
using Microsoft.AspNetCore.Http.HttpResults;
using Step = DiiaQr.Domain.Sharing.Upkeep;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// Timer, every 5 minutes: reads what is due and ends well what was left half-way: nudges shares whose message was lost,
/// removes the files of uploads that never became a share and of shares whose documents' time is over.
/// </summary>
public sealed partial class SweepShares(Due due, Shares shares, SharedFiles files, ShareLog shareLog, StorageClients storage, TimeProvider clock, ILogger<SweepShares> log)
{
    public static async Task<ContentHttpResult> Handle(SweepShares sweep, CancellationToken stop)
    {
        await sweep.Run(stop);
        return TriggerAnswer.Done;
    }

    private async Task Run(CancellationToken stop)
    {
        var counts = new Dictionary<Step, int>();
        await due.ForEach(AcceptShare.Kind, async row =>
        {
            var (id, folder) = AcceptShare.UploadOf(row);
            var share = (await shares.Find(id, stop))?.Share;
            var (step, again) = ShareUpkeep.Decide(share, folder, clock.GetUtcNow());
            // The process may have died before it wrote the last state.
            if (share is { Work.IsFinished: true }) await shareLog.Write(share, stop);
            if (step is Step.Purge)
            {
                await files.Remove(id, folder, stop);
                await due.Remove(row, stop);
            }
            else
            {
                await due.Move(row, again!.Value, stop); // moved on first: a sweep that fails half-way has not lost it
                if (step is Step.Nudge) await storage.Queue(StorageNames.Queues.DeliverShare).SendMessageAsync(Nudge.Write(id), stop);
            }

            counts[step] = counts.GetValueOrDefault(step) + 1;
        }, stop);

        if (counts.Count > 0) Log.Swept(log, counts.GetValueOrDefault(Step.Nudge), counts.GetValueOrDefault(Step.Purge), counts.GetValueOrDefault(Step.Wait));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Swept: {Nudged} nudged, {Purged} purged, {Waiting} not yet")]
        public static partial void Swept(ILogger log, int nudged, int purged, int waiting);
    }
}
