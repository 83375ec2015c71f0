using System.Globalization;
using System.Net;
using System.Text;
using DiiaQr.Domain.Services;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Mail;

namespace DiiaQr.Functions.Sharing;

/// <summary>The mail that brings a citizen's documents to the branch.</summary>
/// <param name="Share">The share's id.</param>
/// <param name="Code">The citizen's screen shows the same.</param>
/// <param name="Signer">As the owner's certificate writes the name.</param>
/// <param name="DeleteBy">By the service's retention term.</param>
/// <param name="Link">Where the files are too large for a mail; <c>null</c> otherwise.</param>
/// <param name="RevocationKnown">Whether the authorities' data said of every certificate that it had not been revoked.</param>
public sealed record ShareLetter(
    string Share, string To, RequestCard Card, TrustLine Trust, MatchingCode Code, string Signer, DateTimeOffset ReceivedAt, DateOnly DeleteBy, IReadOnlyList<string> Documents, DownloadLink? Link,
    bool RevocationKnown)
{
    public Letter Compose(IReadOnlyList<Attachment> attachments) => new(Share, To, Subject, Text, Html, Link is null ? attachments : []);

    private string Subject => $"Копії документів, код {Code.Value}: {Card.Purpose}";

    private string Received => KyivTime.Of(ReceivedAt).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    private string Until => DeleteBy.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private string Place => Card.Partner is null ? $"{Card.Branch}, {Card.Address}" : $"{Card.Branch} ({Card.Partner}), {Card.Address}";

    private IEnumerable<(string Name, string Value)> Lines =>
    [
        (Trust is TrustLine.Unverified ? "Підписувач (зі слів сертифіката)" : "Підписувач", Signer),
        ("Мета", Card.Purpose),
        ("Правова підстава", LegalGround.Stored(Card.LegalGround).Text.Uk),
        ("Організація", Card.Organisation),
        ("Відділення", Place),
        ("Отримано", Received),
        ("Видалити копії до", Until),
    ];

    private const string CodeHint = "Такий самий код бачить на екрані людина, яка надіслала документи. Звірте їх.";

    private const string NotAsked = "Чи не скасовано сертифікати, перевірити не було за чим.";

    private string LinkHint => $"Файли завеликі для листа. Посилання спрацює один раз, до {KyivTime.Of(Link!.EndsAt).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture)}:";

    private string Footer => Trust is TrustLine.SealedAndSigned
        ? "Файли .p7s — це ті самі документи з печаткою Дії та підписом власника; вони є доказом, зберігайте їх разом із PDF."
        : "Файли .p7s — це ті самі документи з накладеними підписами.";

    private string Text
    {
        get
        {
            var text = new StringBuilder();
            text.AppendLine(Trust.Uk);
            if (!RevocationKnown) text.AppendLine(NotAsked);
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"Код звірки: {Code.Value}").AppendLine(CodeHint).AppendLine();
            foreach (var (name, value) in Lines) text.AppendLine(CultureInfo.InvariantCulture, $"{name}: {value}");
            text.AppendLine().AppendLine("Документи:");
            foreach (var document in Documents) text.AppendLine(CultureInfo.InvariantCulture, $"• {document}");
            text.AppendLine();
            if (Link is not null) text.AppendLine(LinkHint).AppendLine(Link.Address.AbsoluteUri).AppendLine();
            return text.AppendLine(Footer).ToString();
        }
    }

    private string Html
    {
        get
        {
            var rows = string.Concat(Lines.Select(line => $"<tr><td style=\"padding:4px 16px 4px 0;color:#555;vertical-align:top;white-space:nowrap\">{Encode(line.Name)}</td><td style=\"padding:4px 0\">{Encode(line.Value)}</td></tr>"));
            var documents = string.Concat(Documents.Select(document => $"<li>{Encode(document)}</li>"));
            var link = Link is null ? "" : $"<p>{Encode(LinkHint)}<br><a href=\"{Encode(Link.Address.AbsoluteUri)}\">{Encode(Link.Address.AbsoluteUri)}</a></p>";
            return $"""
                <!doctype html>
                <html lang="uk">
                <head><meta charset="utf-8"><title>{Encode(Subject)}</title></head>
                <body style="font-family:Arial,Helvetica,sans-serif;font-size:16px;color:#111;max-width:640px;margin:0 auto;padding:16px">
                <p style="font-size:18px;font-weight:bold;padding:12px 16px;border-left:6px solid {Colour};background:#f5f5f5">{Encode(Trust.Uk)}{(RevocationKnown ? "" : $"<br><span style=\"font-size:14px;font-weight:normal\">{Encode(NotAsked)}</span>")}</p>
                <p>Код звірки:<br><span style="font-size:28px;font-weight:bold;letter-spacing:3px">{Encode(Code.Value)}</span><br><span style="color:#555">{Encode(CodeHint)}</span></p>
                <table style="border-collapse:collapse">{rows}</table>
                <p>Документи:</p><ul>{documents}</ul>
                {link}
                <p style="color:#555;font-size:14px">{Encode(Footer)}</p>
                </body>
                </html>
                """;
        }
    }

    private string Colour => Trust switch { TrustLine.SealedAndSigned => "#1a7f37", TrustLine.SignedOnly => "#b7791f", _ => "#c53030" };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>A one-time download link.</summary>
public sealed record DownloadLink(Uri Address, DateTimeOffset EndsAt);
