using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Tests.Contract;
using DiiaQr.Functions.Trust;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiiaQr.Functions.Tests.Running;

/// <summary>
/// The whole app on a real port over the real emulator, with its own storage prefix, a clock that the test moves and a
/// mailbox that the test reads. Derive a class fixture from it, or start one in a test.
/// </summary>
public class RunningApp(StorageEmulator emulator) : IAsyncLifetime
{
    private WebApplication? app;

    public StorageEmulator Emulator { get; } = emulator;

    public static DateTimeOffset Start { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Start);

    public Mailbox Mailbox { get; } = new();

    /// <summary>Every answer of every test is held to what the contract says of it.</summary>
    private ContractWitness Witness { get; } = new();

    public string Prefix { get; } = "t" + Guid.NewGuid().ToString("N")[..12];

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        await Local.Emulators.Storage.Make(Emulator.ConnectionString, new(
            [.. StorageNames.Tables.All.Select(name => Prefix + name)],
            [.. StorageNames.Queues.All.Select(name => Prefix + name)],
            [.. StorageNames.SharesContainers.All.Concat(StorageNames.EvidenceContainers.All).Select(name => Prefix + name)]), stop);
        app = App.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = Emulator.ConnectionString,
                ["SharesStorage"] = Emulator.ConnectionString,
                ["EvidenceStorage"] = Emulator.ConnectionString,
                ["StoragePrefix"] = Prefix,
                ["Keys:Current"] = "1",
                ["Keys:1"] = Convert.ToBase64String(Encoding.ASCII.GetBytes("tests-key-not-secret-32-bytes-01")),
                ["Site:Url"] = "https://qr.example",
                ["Mail:From"] = "no-reply@qr.example",
                ["Smtp:Host"] = "127.0.0.1",
                ["StateRegister:Kind"] = "table",
            });
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton<IMailSender>(Mailbox);
            builder.Services.AddSingleton<IStartupFilter>(Witness);
            Configure(builder);
        });
        await app.StartAsync(stop);
        Http = new() { BaseAddress = new(app.Urls.Single()) };
        await PutTrust(TrustListsBlob(), stop);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (app is not null) await app.DisposeAsync();
        Witness.Lies.ShouldBeEmpty("An answer that the contract does not promise: correct src/Contract, then dotnet run --project src/Contract.");
        GC.SuppressFinalize(this);
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A signed-in person without the ceremony; sign-in itself has tests of its own.</summary>
    public async Task<(HttpClient Http, string PersonId)> SignIn(string rnokpp, string name = "Тест Особа")
    {
        var personId = Get<Keys.KeyRing>().DeriveId("person", rnokpp);
        var (token, _) = await Get<Sessions>().Start(personId, name, rnokpp, null, TestContext.Current.CancellationToken);
        var http = new HttpClient { BaseAddress = Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (http, personId);
    }

    /// <summary>Calls a queue function as the host does: the message is a JSON string in a JSON string, its fields are copied into the metadata.</summary>
    public async Task<HttpResponseMessage> Nudge(string function, string id)
    {
        var call = new JsonObject
        {
            ["Data"] = new JsonObject { ["message"] = JsonValue.Create(Functions.Hosting.Nudge.Write(id))!.ToJsonString() },
            ["Metadata"] = new JsonObject { ["DequeueCount"] = "1", ["id"] = $"\"{id}\"" },
        };
        return await Trigger(function, call);
    }

    public Task<HttpResponseMessage> Tick(string function) => Trigger(function, new JsonObject
    {
        ["Data"] = new JsonObject { ["timer"] = new JsonObject { ["Schedule"] = new JsonObject { ["AdjustForDST"] = true }, ["ScheduleStatus"] = null, ["IsPastDue"] = false } },
        ["Metadata"] = new JsonObject(),
    });

    /// <summary>Delivers every message that is visible in the queue now to its function.</summary>
    public async Task<int> Drain(string queue, string function)
    {
        var client = Get<StorageClients>().Queue(queue);
        var count = 0;
        while ((await client.ReceiveMessageAsync(cancellationToken: TestContext.Current.CancellationToken)).Value is { } message)
        {
            var id = JsonNode.Parse(message.Body.ToString())!["id"]!.GetValue<string>();
            using var answer = await Nudge(function, id);
            answer.EnsureSuccessStatusCode();
            await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, TestContext.Current.CancellationToken);
            count++;
        }

        return count;
    }

    public async Task<IReadOnlyList<string>> Blobs(string container)
    {
        var names = new List<string>();
        await foreach (var blob in Get<StorageClients>().Shares(container).GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken)) names.Add(blob.Name);
        return names;
    }

    private async Task<HttpResponseMessage> Trigger(string function, JsonObject call)
    {
        using var content = new StringContent(call.ToJsonString(), Encoding.UTF8, "application/json");
        return await Http.PostAsync($"/{function}", content, TestContext.Current.CancellationToken);
    }

    private static Dictionary<string, byte[]> TrustListsBlob() => new Dictionary<string, byte[]>
    {
        [TrustLists.AuthoritiesBlob] = TestPki.Authorities,
        [TrustLists.SealsBlob] = TestPki.Seals,
    };

    private async Task PutTrust(Dictionary<string, byte[]> blobs, CancellationToken stop)
    {
        var container = Get<StorageClients>().Evidence(StorageNames.EvidenceContainers.Trust);
        foreach (var (name, content) in blobs) await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true, stop);
    }
}
