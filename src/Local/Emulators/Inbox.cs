using System.Text.Json.Nodes;
using DiiaQr.Local.Processes;

namespace DiiaQr.Local.Emulators;

/// <summary>MailDev: takes every mail by SMTP and shows it on a web page.</summary>
public sealed class Inbox : IAsyncDisposable
{
    private const int Tries = 5;

    private readonly ChildProcess process;
    private readonly DirectoryInfo folder;
    private readonly HttpClient http;

    private Inbox(ChildProcess process, DirectoryInfo folder, int smtpPort, Uri page)
    {
        (this.process, this.folder, SmtpPort, Page) = (process, folder, smtpPort, page);
        http = new() { BaseAddress = page };
    }

    public int SmtpPort { get; }

    /// <summary>The web page for people.</summary>
    public Uri Page { get; }

    /// <summary>Ends when it ends, by itself or not.</summary>
    public Task Ended => process.Exited;

    /// <param name="smtpPort">0 takes a free port; <paramref name="webPort"/> likewise.</param>
    /// <exception cref="SetupFailed">Node is missing, npm failed, or MailDev did not start.</exception>
    public static async Task<Inbox> Start(CancellationToken stop, int smtpPort = 0, int webPort = 0)
    {
        var packages = await LocalPackages.Emulators(_ => { }, stop);
        var maildev = packages.Script("node_modules", "maildev", "dist", "bin", "maildev.js");
        for (var tries = 1; ; tries++)
        {
            // Of its own: two of them would share, and empty, the folder they take by themselves.
            var folder = Directory.CreateTempSubdirectory("diiaqr-inbox-");
            var smtp = smtpPort == 0 ? FreePort.Find() : smtpPort;
            var web = webPort == 0 ? FreePort.Find() : webPort;
            var process = maildev.Start("the mail inbox",
            [
                "--smtp", $"{smtp}", "--ip", "127.0.0.1", "--web", $"{web}", "--web-ip", "127.0.0.1", "--mail-directory", folder.FullName,
            ]);
            var inbox = new Inbox(process, folder, smtp, new($"http://127.0.0.1:{web}/"));
            try
            {
                // Said only after both servers listen.
                await process.WaitForLine(line => line.Contains("Press Ctrl+C", StringComparison.Ordinal), stop);
                return inbox;
            }
            catch (Exception failure)
            {
                await inbox.DisposeAsync();
                // MailDev cannot choose a port itself, and the one found free may be gone by now.
                if (failure is not SetupFailed || tries == Tries || (smtpPort != 0 && webPort != 0)) throw;
            }
        }
    }

    /// <summary>Every mail so far, oldest first.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> Read()
    {
        var list = JsonNode.Parse(await http.GetStringAsync("api/email"))!.AsArray();
        return await Task.WhenAll(list.Select(one => Mail(one!)));
    }

    /// <exception cref="TimeoutException">None came in <paramref name="patience"/> (30 s if not given).</exception>
    public Task<ReceivedMail> WaitFor(Func<ReceivedMail, bool> matches, CancellationToken stop, TimeSpan? patience = null) =>
        ReceivedMail.Await(Read, matches, patience ?? TimeSpan.FromSeconds(30), stop);

    /// <summary>Throws every mail away.</summary>
    public async Task Clear()
    {
        using var answer = await http.DeleteAsync("api/email/all");
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        http.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<ReceivedMail> Mail(JsonNode mail) => new(
        (string)mail["envelope"]!["from"]!["address"]!,
        [.. mail["envelope"]!["to"]!.AsArray().Select(to => (string)to!["address"]!)],
        (string?)mail["subject"] ?? "",
        (string?)mail["text"] ?? "",
        (string?)mail["html"] ?? "",
        mail["headers"]!.AsObject().ToDictionary(header => header.Key, header => header.Value!.ToString(), StringComparer.OrdinalIgnoreCase),
        await Task.WhenAll((mail["attachments"]?.AsArray() ?? []).Select(file => File((string)mail["id"]!, file!))));

    private async Task<ReceivedFile> File(string mail, JsonNode file) => new(
        (string?)file["filename"] ?? "",
        (string)file["contentType"]!,
        await http.GetByteArrayAsync($"api/email/{mail}/attachment/{file["generatedFileName"]}"));
}
