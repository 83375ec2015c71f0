using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DiiaQr.Local.Emulators;

namespace DiiaQr.Local.Tests.Emulators;

public class KeepingThingsInTheEmulator(SharedStorage storage)
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Makes_what_is_missing_and_leaves_what_is_there()
    {
        var name = SharedStorage.NewName();
        var names = new StorageLayout([name], [name], [name]);
        await Storage.Make(storage.ConnectionString, names, stop);

        var table = new TableClient(storage.ConnectionString, name);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "ґанок" }, stop);
        await new QueueClient(storage.ConnectionString, name).SendMessageAsync("m", stop);
        await new BlobContainerClient(storage.ConnectionString, name).UploadBlobAsync("b", BinaryData.FromString("1"), stop);

        await Storage.Make(storage.ConnectionString, names, stop);
        (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: stop)).Value.GetString("Text").ShouldBe("ґанок");
    }

    [Fact]
    public async Task Keeps_them_in_a_folder_from_one_start_to_the_next()
    {
        var folder = Directory.CreateTempSubdirectory("diiaqr-azurite-");
        await using (var first = await Azurite.Start(folder.FullName, stop))
        {
            await Storage.Make(first.ConnectionString, new(["Kept"], [], []), stop);
            await new TableClient(first.ConnectionString, "Kept").AddEntityAsync(new TableEntity("p", "r"), stop);
        }
        await using (var second = await Azurite.Start(folder.FullName, stop))
        {
            var row = await new TableClient(second.ConnectionString, "Kept").GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: stop);
            row.HasValue.ShouldBeTrue();
        }
        folder.Delete(recursive: true);
    }
}
