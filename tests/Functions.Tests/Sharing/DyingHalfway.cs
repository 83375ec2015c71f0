using System.Net;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Functions.Upkeep;

namespace DiiaQr.Functions.Tests.Sharing;

/// <summary>The process is killed at each step between the first byte and the record; the sweep ends what it left. Each state is made as the step before would have left it.</summary>
public class DyingHalfway(StorageEmulator emulator) : IAsyncLifetime
{
    private readonly RunningApp app = new(emulator);

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_due_row()
    {
        await app.Get<Due>().Add(AcceptShare.Kind, AcceptShare.DueId("a1", "folder"), app.Clock.GetUtcNow() + ShareUpkeep.FirstLook, Stop);
        (await DueRows()).ShouldBe(1);

        await SweepUntilQuiet();

        (await DueRows()).ShouldBe(0);
    }

    [Fact]
    public async Task In_the_middle_of_the_files()
    {
        await app.Get<Due>().Add(AcceptShare.Kind, AcceptShare.DueId("a2", "folder"), app.Clock.GetUtcNow() + ShareUpkeep.FirstLook, Stop);
        await app.Get<SharedFiles>().Write("a2", "folder", "01.p7s", new byte[100], Stop);

        app.Clock.Advance(ShareUpkeep.UploadEnds);
        await Sweep();
        (await Blobs()).Count.ShouldBe(1, "the upload may still be under way");
        app.Clock.Advance(ShareUpkeep.FirstLook - ShareUpkeep.UploadEnds);
        await Sweep();

        (await Blobs()).ShouldBeEmpty();
        (await DueRows()).ShouldBe(0);
    }

    [Fact]
    public async Task After_the_share_before_the_message()
    {
        var share = await Accepted();
        await app.Get<StorageClients>().Queue(StorageNames.Queues.DeliverShare).ClearMessagesAsync(Stop);

        app.Clock.Advance(ShareUpkeep.FirstLook);
        await Sweep();

        (await app.Drain(StorageNames.Queues.DeliverShare, "DeliverShare")).ShouldBe(1);
        (await State(share)).ShouldBe(ShareState.Sent);
    }

    [Fact]
    public async Task After_the_claim()
    {
        var share = await Accepted();
        var (stored, version) = (await app.Get<Shares>().Find(share, Stop))!.Value;
        await app.Get<Shares>().TrySave(stored with { Work = stored.Work.Claim(app.Clock.GetUtcNow(), Share.Lease)! }, version, Stop);

        await app.Nudge("DeliverShare", share);
        app.Mailbox.Letters.ShouldBeEmpty("the lease is somebody's");
        app.Clock.Advance(Share.Lease);
        await SweepUntilQuiet();

        (await State(share)).ShouldBe(ShareState.Sent);
        app.Mailbox.Letters.Count.ShouldBe(1);
        (await Blobs()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_record_before_the_files_are_removed()
    {
        var share = await Accepted();
        var (stored, version) = (await app.Get<Shares>().Find(share, Stop))!.Value;
        var done = stored with { Work = stored.Work.Claim(app.Clock.GetUtcNow(), Share.Lease)!.Succeed() };
        await app.Get<Shares>().TrySave(done, version, Stop);

        app.Clock.Advance(ShareUpkeep.FirstLook);
        await SweepUntilQuiet();

        (await Blobs()).ShouldBeEmpty();
        (await DueRows()).ShouldBe(0);
        (await app.Get<ShareLog>().Read(Counter.Organisation, 10, null, Stop)).Entries.Single().State.ShouldBe("Sent");
    }

    [Fact]
    public async Task In_a_repeat_after_the_share_was_done()
    {
        var share = await Accepted();
        await app.Nudge("DeliverShare", share);
        await app.Get<Due>().Add(AcceptShare.Kind, AcceptShare.DueId(share, "second"), app.Clock.GetUtcNow() + ShareUpkeep.FirstLook, Stop);
        await app.Get<SharedFiles>().Write(share, "second", "01.p7s", new byte[100], Stop);

        app.Clock.Advance(ShareUpkeep.FirstLook);
        await SweepUntilQuiet();

        (await Blobs()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_under_way_outlives_the_sweep_of_one_before_it_under_the_same_trace_id()
    {
        await app.Get<Due>().Add(AcceptShare.Kind, AcceptShare.DueId("a3", "first"), app.Clock.GetUtcNow() + ShareUpkeep.FirstLook, Stop);
        await app.Get<SharedFiles>().Write("a3", "first", "01.p7s", new byte[100], Stop);
        app.Clock.Advance(ShareUpkeep.FirstLook - TimeSpan.FromMinutes(1));
        await app.Get<Due>().Add(AcceptShare.Kind, AcceptShare.DueId("a3", "second"), app.Clock.GetUtcNow() + ShareUpkeep.FirstLook, Stop);
        await app.Get<SharedFiles>().Write("a3", "second", "01.p7s", new byte[100], Stop);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Sweep();

        (await Blobs()).ShouldBe(["a3/second/01.p7s"]);
    }

    [Fact]
    public async Task A_share_given_up_without_its_log_line_gets_it_from_the_sweep()
    {
        var share = await Accepted();
        var (stored, version) = (await app.Get<Shares>().Find(share, Stop))!.Value;
        await app.Get<Shares>().TrySave(stored with { Work = stored.Work.GiveUp("internal-error") }, version, Stop);

        app.Clock.Advance(ShareUpkeep.FirstLook);
        await Sweep();

        (await app.Get<ShareLog>().Read(Counter.Organisation, 10, null, Stop)).Entries.Single().State.ShouldBe("Undeliverable");
    }

    [Fact]
    public async Task A_sweep_that_is_hours_late_misses_nothing()
    {
        var first = await Accepted();
        app.Clock.Advance(TimeSpan.FromHours(5));
        var second = await Accepted();
        await app.Get<StorageClients>().Queue(StorageNames.Queues.DeliverShare).ClearMessagesAsync(Stop);
        app.Clock.Advance(TimeSpan.FromHours(30));

        await SweepUntilQuiet();

        (await State(first), await State(second)).ShouldBe((ShareState.Sent, ShareState.Sent));
        (await DueRows()).ShouldBe(0);
    }

    [Fact]
    public async Task One_broken_row_does_not_keep_the_others_waiting()
    {
        var share = await Accepted();
        await app.Get<StorageClients>().Queue(StorageNames.Queues.DeliverShare).ClearMessagesAsync(Stop);
        foreach (var shard in Enumerable.Range(0, 30))
        {
            var id = $"broken{shard}";
            await app.Get<Due>().Add(AcceptShare.Kind, AcceptShare.DueId(id, "folder"), app.Clock.GetUtcNow(), Stop);
            await app.Get<StorageClients>().Table(StorageNames.Tables.Shares).AddEntityAsync(new Azure.Data.Tables.TableEntity(id, "") { ["state"] = "no such state" }, Stop);
        }

        app.Clock.Advance(ShareUpkeep.FirstLook);
        await SweepUntilQuiet();

        (await State(share)).ShouldBe(ShareState.Sent);
        (await DueRows()).ShouldBe(30, "what is broken stays due");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await Sweep();
        await Sweep();
        var marks = new List<DateTimeOffset>();
        await foreach (var mark in app.Get<StorageClients>().Table(StorageNames.Tables.Watermarks).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Stop)) marks.Add(mark.GetDateTimeOffset("bucket")!.Value);
        marks.ShouldAllBe(mark => mark > RunningApp.Start, "and does not pin the past");
    }

    private async Task<string> Accepted() =>
        (await (await SharedUpload.Of("passport").Post(app.Http, await Counter.With(app, "passport"))).ShouldBe(HttpStatusCode.OK)).Text("shareId");

    private async Task<ShareState> State(string share) => (await app.Get<Shares>().Find(share, Stop))!.Value.Share.State;

    private Task<IReadOnlyList<string>> Blobs() => app.Blobs(StorageNames.SharesContainers.Shares);

    private async Task Sweep() => (await app.Tick("SweepShares")).StatusCode.ShouldBe(HttpStatusCode.OK);

    private async Task SweepUntilQuiet()
    {
        for (var i = 0; i < 6; i++)
        {
            await Sweep();
            await app.Drain(StorageNames.Queues.DeliverShare, "DeliverShare");
            app.Clock.Advance(TimeSpan.FromMinutes(5));
        }
    }

    private async Task<int> DueRows()
    {
        var count = 0;
        await foreach (var _ in app.Get<StorageClients>().Table(StorageNames.Tables.Due).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Stop)) count++;
        return count;
    }
}
