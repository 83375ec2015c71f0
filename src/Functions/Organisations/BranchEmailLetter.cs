using System.Net;
using DiiaQr.Functions.Mail;

namespace DiiaQr.Functions.Organisations;

/// <summary>The mail that asks whoever reads a branch's mailbox to confirm that copies of documents may come there.</summary>
/// <param name="Notification">The notification's id.</param>
/// <param name="Link">To the page with the button.</param>
public sealed record BranchEmailLetter(string Notification, string To, string Organisation, string Branch, string Address, Uri Link)
{
    private const string Asked = "Цю електронну адресу вказано для отримання копій документів, якими відвідувачі діляться через Дія.QR:";

    private const string Press = "Якщо все правильно, відкрийте посилання і натисніть кнопку «Підтвердити». До того жодної копії сюди не надійде.";

    private const string Otherwise = "Якщо ви не знаєте цієї організації, просто видаліть лист: без підтвердження нічого не станеться.";

    public Letter Compose() => new(Notification, To, Subject, Text, Html);

    private string Subject => $"Підтвердьте електронну пошту відділення: {Branch}";

    private string Text => $"""
        {Asked}

        Організація: {Organisation}
        Відділення: {Branch}
        Адреса: {Address}

        {Press}

        {Link.AbsoluteUri}

        {Otherwise}

        """;

    private string Html => $"""
        <!doctype html>
        <html lang="uk">
        <head><meta charset="utf-8"><title>{Encode(Subject)}</title></head>
        <body style="font-family:Arial,Helvetica,sans-serif;font-size:16px;color:#111;max-width:640px;margin:0 auto;padding:16px">
        <p>{Encode(Asked)}</p>
        <table style="border-collapse:collapse">{Row("Організація", Organisation)}{Row("Відділення", Branch)}{Row("Адреса", Address)}</table>
        <p>{Encode(Press)}</p>
        <p><a href="{Encode(Link.AbsoluteUri)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#111;color:#fff;text-decoration:none">Відкрити сторінку підтвердження</a></p>
        <p style="color:#555;font-size:14px">{Encode(Otherwise)}</p>
        </body>
        </html>
        """;

    private static string Row(string name, string value) =>
        $"<tr><td style=\"padding:4px 16px 4px 0;color:#555;vertical-align:top\">{Encode(name)}</td><td style=\"padding:4px 0\">{Encode(value)}</td></tr>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
