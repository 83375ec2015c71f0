using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Hosting;

/// <summary>The few pages a browser meets by itself: from a link in a mail.</summary>
public static class Pages
{
    /// <summary>Says what will happen and has one button, which posts to the page's own address.</summary>
    public static ContentHttpResult Ask(string title, string text, string button) =>
        Page(title, text, $"<form method=\"post\"><button type=\"submit\">{WebUtility.HtmlEncode(button)}</button></form>");

    public static ContentHttpResult Say(string title, string text, int status = StatusCodes.Status200OK) => Page(title, text, "", status);

    private static ContentHttpResult Page(string title, string text, string more, int status = StatusCodes.Status200OK) => TypedResults.Text($$"""
        <!doctype html>
        <html lang="uk">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{{WebUtility.HtmlEncode(title)}}</title>
        <style>
        body { font: 18px/1.5 system-ui, sans-serif; color: #111; max-width: 36rem; margin: 12vh auto; padding: 0 1.5rem }
        button { font: inherit; padding: .7rem 1.6rem; border: 0; border-radius: .6rem; background: #111; color: #fff; cursor: pointer }
        button:focus-visible { outline: 3px solid #67c3f3 }
        </style>
        </head>
        <body>
        <main>
        <h1>{{WebUtility.HtmlEncode(title)}}</h1>
        <p>{{WebUtility.HtmlEncode(text)}}</p>
        {{more}}
        </main>
        </body>
        </html>
        """, "text/html; charset=utf-8", statusCode: status);
}
