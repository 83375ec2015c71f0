using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DiiaQr.Kep;
using DiiaQr.Local.Emulators;
using static DiiaQr.Local.Demo.Portal;

namespace DiiaQr.Local.Demo;

/// <summary>
/// From the head's signature to the signed copies in the branch's inbox, over HTTP, with real signatures and real PDFs.
/// It may be played again over the same data: what is there already is found there.
/// </summary>
/// <param name="files">Where the QR code and the poster are put to look at.</param>
internal sealed partial class Journey(Uri api, Inbox inbox, DemoKeys keys, DirectoryInfo files, Action<string> say) : IDisposable
{
    private const string BranchEmail = "biblioteka@rada.example";
    private readonly Portal portal = new(api);
    private string organisation = "";
    private string branch = "";
    private string service = "";
    private string qr = "";
    private int number;

    /// <exception cref="JourneyBroken">A step did not hold.</exception>
    public async Task Play(CancellationToken stop)
    {
        await Step("The head signs in with a qualified signature", SignIn);
        await Step("Tells e-mail, phone and passport", SaveProfile);
        await Step("Registers the community council", Register);
        await Step("Reads the public offer and joins it by signing", Join);
        await Step("Creates a partner's branch", AddBranch);
        await Step("Confirms the branch's e-mail by the mailed link", () => ConfirmEmail(stop));
        await Step("A service named after a document is refused", CheckNames);
        await Step("Creates a service of two documents and splits it", AddService);
        await Step("Gets the QR code and the poster", DownloadCode);
        await Step("Rotates the code: the old one is dead", Rotate);
        await Step("Signs in again: «Мої Дія.QR» lists it all", ListMine);
        await Step("The citizen scans and sees who asks for what", Scan);
        await Step("Signs and sends; signed copies reach the branch", () => Share(stop));
    }

    /// <returns>The head's bearer token, for calls of one's own.</returns>
    public async Task<string> SignInAsHead()
    {
        await SignIn();
        return portal.Token!;
    }

    public void Dispose() => portal.Dispose();

    private async Task Step(string title, Func<Task<string>> act)
    {
        var time = Stopwatch.StartNew();
        try
        {
            var seen = await act();
            say($"{++number,3}. {title} ({time.ElapsedMilliseconds} ms)\n     {seen}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException or InvalidOperationException)
        {
            throw new JourneyBroken($"{title}: {failure.Message}");
        }
    }

    private async Task<string> SignIn()
    {
        var challenge = await portal.Post("sign-in/challenges", null, HttpStatusCode.OK);
        var signature = keys.Head.Sign(Encoding.UTF8.GetBytes(Text(challenge, "text")));
        var session = await portal.Post("sign-in/kep", new JsonObject
        {
            ["challengeId"] = Text(challenge, "challengeId"),
            ["signature"] = Convert.ToBase64String(signature),
        }, HttpStatusCode.OK);
        portal.Token = Text(session, "token");
        return $"signed in as {Text(session["person"]!, "name")}";
    }

    private async Task<string> SaveProfile()
    {
        var profile = await portal.Put("profile", new JsonObject { ["email"] = "golova@rada.example", ["phone"] = "+380 44 000 00 00", ["passport"] = "000000001" });
        Expect(!(bool)profile["email"]!["confirmed"]!, "An e-mail that nobody confirmed counts as confirmed");
        return $"{Text(profile["email"]!, "value")}, {Text(profile["phone"]!, "value")}: kept, not confirmed yet";
    }

    private async Task<string> Register()
    {
        var found = await portal.Post("organisations", new JsonObject
        {
            ["kind"] = "community-council",
            ["code"] = DemoKeys.Council,
            ["name"] = DemoKeys.CouncilName,
        }, HttpStatusCode.Created, HttpStatusCode.OK);
        organisation = Text(found, "id");
        return $"{DemoKeys.CouncilName}, ЄДРПОУ {DemoKeys.Council}";
    }

    private async Task<string> Join()
    {
        var offer = await portal.Get("public-offer");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(offer, "text"))));
        Expect(sha256 == Text(offer, "sha256"), "The offer's text does not have the digest it claims");
        var accession = await portal.Get($"organisations/{organisation}/accession");
        if (accession["toSign"] is not { } toSign) return $"joined before: offer {Text(accession["evidence"]!, "offerVersion")}";
        var joined = await portal.Post($"organisations/{organisation}/accession", new JsonObject
        {
            ["offerVersion"] = Text(toSign, "offerVersion"),
            ["signature"] = Convert.ToBase64String(keys.Head.Sign(Encoding.UTF8.GetBytes(Text(toSign, "statement")), attached: false)),
        }, HttpStatusCode.OK);
        return $"offer {Text(offer, "version")}, SHA-256 {sha256[..16]}…, signed by {Text(joined["evidence"]!, "signer")}";
    }

    private async Task<string> AddBranch()
    {
        var created = await portal.Post($"organisations/{organisation}/branches", new JsonObject
        {
            ["name"] = "Бібліотека № 1",
            ["address"] = "вул. Садова, 1, с. Зразкове, Київська область",
            ["email"] = BranchEmail,
            ["owner"] = "partner",
            ["partnerName"] = "Публічна бібліотека «Світанок»",
        }, HttpStatusCode.Created);
        branch = Text(created, "id");
        return $"{Text(created, "name")}, copies to {BranchEmail} ({Text(created, "emailState")})";
    }

    private async Task<string> ConfirmEmail(CancellationToken stop)
    {
        if (Text(await portal.Get($"organisations/{organisation}/branches/{branch}"), "emailState") == "confirmed") return "confirmed before";
        var mail = await inbox.WaitFor(mail => mail.To.Contains(BranchEmail) && MailedLink().IsMatch(mail.Text), stop);
        var link = new Uri(MailedLink().Match(mail.Text).Value);
        var page = await portal.Page(HttpMethod.Get, link);
        Expect(page.Contains("<form method=\"post\"", StringComparison.Ordinal), "The mailed link's page has no button");
        Expect(Text(await portal.Get($"organisations/{organisation}/branches/{branch}"), "emailState") == "pending", "Opening the link alone has confirmed the e-mail");
        await portal.Page(HttpMethod.Post, link);
        Expect(Text(await portal.Get($"organisations/{organisation}/branches/{branch}"), "emailState") == "confirmed", "The e-mail is not confirmed");
        return $"«{mail.Subject}» — page opened, button pressed";
    }

    private async Task<string> CheckNames()
    {
        var check = await portal.Post("service-names/check", new JsonObject { ["name"] = "Е-паспорт" }, HttpStatusCode.OK);
        Expect(!(bool)check["accepted"]!, "A document's name was accepted as a purpose");
        return $"«Е-паспорт»: {Text(check, "reason")} Suggested: «{(string?)check["suggestion"]}»";
    }

    private async Task<string> AddService()
    {
        var path = $"organisations/{organisation}/branches/{branch}/services";
        var list = (await portal.Get(path)).AsArray();
        if (list.Count == 0)
        {
            var created = await portal.Post(path, new JsonObject
            {
                ["name"] = "Запис до бібліотеки",
                ["documents"] = new JsonArray(
                    new JsonObject { ["code"] = "internal-passport", ["required"] = true },
                    new JsonObject { ["code"] = "student-id-card", ["required"] = true }),
                ["legalGround"] = "consent",
                ["retentionDays"] = 30,
            }, HttpStatusCode.Created);
            Expect(created["advice"] is not null, "A service of two documents carries no advice to split it");
            await portal.Post(Text(created, "split"), null, HttpStatusCode.OK, HttpStatusCode.Created);
            list = (await portal.Get(path)).AsArray();
        }

        Expect(list.Count == 2, $"There are {list.Count} services instead of 2 after the split");
        var first = list.Single(one => (string?)one!["documents"]![0]!["code"] == "internal-passport")!;
        service = $"{path}/{Text(first, "id")}";
        qr = Text(first["qr"]!, "id");
        return string.Join("; ", list.Select(one => $"«{Text(one!, "name")}»"));
    }

    private async Task<string> DownloadCode()
    {
        foreach (var kind in new[] { "svg", "png", "pdf" })
        {
            var file = Path.Combine(files.FullName, kind == "pdf" ? "poster.pdf" : $"qr.{kind}");
            await File.WriteAllBytesAsync(file, await portal.Download($"{service}/qr.{kind}"));
        }

        return $"{files.FullName}: qr.svg, qr.png, poster.pdf";
    }

    private async Task<string> Rotate()
    {
        var rotated = await portal.Post($"{service}/qr/rotation", new JsonObject { ["qrId"] = qr }, HttpStatusCode.OK);
        await portal.Get($"requests/{qr}", HttpStatusCode.Gone);
        qr = Text(rotated["qr"]!, "id");
        await DownloadCode();
        return $"the new one: {Text(rotated["qr"]!, "link")}, code {Text(rotated["qr"]!, "code")}";
    }

    private async Task<string> ListMine()
    {
        await SignIn();
        var mine = (await portal.Get("organisations")).AsArray().Single(one => (string?)one!["organisation"]!["id"] == organisation)!;
        var place = mine["branches"]!.AsArray().Single()!;
        var services = place["services"]!.AsArray();
        Expect(services.Any(one => (string?)one!["qr"]!["id"] == qr), "The list does not show the code");
        return $"{Text(mine["organisation"]!, "name")}: {Text(place["branch"]!, "name")} ({Text(place, "qrState")}), {services.Count} services";
    }

    private async Task<string> Scan()
    {
        var card = await portal.Get($"requests/{qr}");
        Expect((bool)card["canDeliver"]!, $"The card says: {(string?)card["notice"]}");
        return $"{Text(card, "organisation")}, {Text(card, "branch")} ({Text(card, "partner")}): «{Text(card, "purpose")}», {string.Join(", ", card["documents"]!.AsArray().Select(document => Text(document!, "name")))}";
    }

    private async Task<string> Share(CancellationToken stop)
    {
        var pdf = DemoDocument.Pdf("Паспорт громадянина України у формі ID-картки", "Прикладний Тарас Петрович", "01.01.1990", "000000001");
        (string, byte[])[] pair = [("internal-passport", keys.DiiaSeal.Sign(pdf)), ("internal-passport", keys.Citizen.Sign(pdf))];
        var trace = Guid.NewGuid().ToString();
        var accepted = await portal.Share($"requests/{qr}/shares", trace, pair);
        var (share, code) = (Text(accepted, "shareId"), Text(accepted, "matchingCode"));
        var repeated = await portal.Share($"requests/{qr}/shares", trace, pair);
        Expect(repeated.ToJsonString() == accepted.ToJsonString(), "The same share sent again was answered otherwise");

        var mail = await inbox.WaitFor(mail => mail.To.Contains(BranchEmail) && mail.Text.Contains(code, StringComparison.Ordinal), stop);
        Expect(mail.Text.StartsWith("Документ засвідчено Дією, підписав власник", StringComparison.Ordinal), $"The mail starts: {mail.Text.Split('\n')[0]}");
        Expect(mail.Files.Single(file => file.Type == "application/pdf").Content.AsSpan().SequenceEqual(pdf), "The PDF in the mail is not the one that was signed");
        foreach (var signed in mail.Files.Where(file => file.Name.EndsWith(".p7s", StringComparison.Ordinal)))
            Expect(Verifier.Verify(signed.Content, null, new Policy(TrustList.Read(keys.Authorities, out _), DateTimeOffset.UtcNow)).Holds, $"{signed.Name} does not verify");
        var state = await Settled(share, Text(accepted, "secret"), stop);
        Expect(state is "Sent" or "Delivered", $"The share is {state}");
        var log = (await portal.Get($"organisations/{organisation}/shares"))["shares"]!.AsArray().First(entry => Text(entry!, "share") == share)!;
        Expect(!log.ToJsonString().Contains("Прикладний", StringComparison.Ordinal), "The log names a person");
        return $"matching code {code}, {state}; {mail.Files.Count} files in {inbox.Page}; log: {Text(log, "state")}, {log["documents"]!.ToJsonString()}";
    }

    /// <summary>The mail is there a moment before the record says so.</summary>
    private async Task<string> Settled(string share, string secret, CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var state = Text(await portal.Status(share, secret), "state");
            if (state is not ("Received" or "Sending") || late.IsCancellationRequested) return state;
            await Task.Delay(100, stop);
        }
    }

    private static string Text(JsonNode json, string name) =>
        (string?)json[name] ?? throw new JourneyBroken($"No {name} in {json.ToJsonString()}");

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/api/v1/branch-emails/\S+")]
    private static partial Regex MailedLink();
}
