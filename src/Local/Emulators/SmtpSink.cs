using System.Text;
using System.Text.Json.Nodes;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Emulators;

/// <summary>A real SMTP server that refuses, delays and disappears as a test tells it to (<c>tests/npm/smtp-sink.mjs</c>).</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly ChildProcess process;
    private readonly HttpClient control;

    private SmtpSink(ChildProcess process, int port, int controlPort)
    {
        (this.process, Port) = (process, port);
        control = new() { BaseAddress = new($"http://127.0.0.1:{controlPort}/") };
    }

    /// <summary>Always on 127.0.0.1; the same after <see cref="GoDown"/> and <see cref="ComeBack"/>.</summary>
    public int Port { get; }

    public static async Task<SmtpSink> Start(CancellationToken stop)
    {
        var packages = await LocalPackages.Peers(_ => { }, stop);
        var process = packages.Script("smtp-sink.mjs").Start("the SMTP sink", []);
        var ports = (await process.WaitForLine(line => line.StartsWith("listening ", StringComparison.Ordinal), stop)).Split(' ');
        return new(process, int.Parse(ports[1]), int.Parse(ports[2]));
    }

    /// <summary>«No such user»: 550, the sender should give up.</summary>
    public Task RefuseForGood(string recipient) => Refuse(recipient, 550, "5.1.1 No such user");

    /// <summary>«Try later»: 451.</summary>
    public Task RefuseForNow(string recipient) => Refuse(recipient, 451, "4.7.1 Try again later");

    /// <summary>Any other answer to a recipient.</summary>
    public Task Refuse(string recipient, int code, string text) =>
        Command(HttpMethod.Put, $"recipients/{Uri.EscapeDataString(recipient)}", new() { ["code"] = code, ["text"] = text });

    public Task Accept(string recipient) => Refuse(recipient, 250, "");

    /// <summary>Closes the port and every connection.</summary>
    public Task GoDown() => Command(HttpMethod.Post, "down");

    /// <summary>Opens the same port again.</summary>
    public Task ComeBack() => Command(HttpMethod.Post, "up");

    /// <summary>How long it thinks before it takes a mail.</summary>
    public Task Delay(TimeSpan time) => Command(HttpMethod.Put, "delay", new() { ["ms"] = time.TotalMilliseconds });

    /// <summary>Takes the next mails but breaks the connection before it says so: the sender cannot know.</summary>
    public Task CutAfterContent(int times = 1) => Command(HttpMethod.Put, "cut", new() { ["times"] = times });

    /// <summary>How often somebody began to send a mail, taken or not.</summary>
    public async Task<int> Attempts() => (int)(await Command(HttpMethod.Get, "state"))["attempts"]!;

    /// <summary>How many mails were taken.</summary>
    public async Task<int> Count() => (int)(await Command(HttpMethod.Get, "state"))["mails"]!;

    /// <summary>Every mail taken so far, oldest first.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> Read() =>
        [.. (await Command(HttpMethod.Get, "mails")).AsArray().Select(mail => Mail(mail!))];

    /// <exception cref="TimeoutException">None came in <paramref name="patience"/> (30 s if not given).</exception>
    public Task<ReceivedMail> WaitFor(Func<ReceivedMail, bool> matches, CancellationToken stop, TimeSpan? patience = null) =>
        ReceivedMail.Await(Read, matches, patience ?? TimeSpan.FromSeconds(30), stop);

    public Task Clear() => Command(HttpMethod.Delete, "mails");

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        control.Dispose();
    }

    private async Task<JsonNode> Command(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await control.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"The SMTP sink: {text}");
    }

    private static ReceivedMail Mail(JsonNode mail) => new(
        (string)mail["from"]!,
        Strings(mail["to"]!),
        (string)mail["subject"]!,
        (string)mail["text"]!,
        (string)mail["html"]!,
        Headers(Strings(mail["headers"]!)),
        [.. mail["attachments"]!.AsArray().Select(file => new ReceivedFile(
            (string)file!["name"]!, (string)file["type"]!, Convert.FromBase64String((string)file["content"]!)))]);

    private static string[] Strings(JsonNode list) => [.. list.AsArray().Select(one => (string)one!)];

    private static Dictionary<string, string> Headers(string[] lines) => lines
        .Select(line => line.Split(':', 2))
        .GroupBy(header => header[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First()[1].Trim(), StringComparer.OrdinalIgnoreCase);
}
