using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DiiaQr.Functions.Contract.Page;

/// <summary>The contract as one page: contents, introduction, every operation.</summary>
internal static class ApiPage
{
    /// <returns>UTF-8, and the Content-Security-Policy it goes out under: its own style sheet and nothing else.</returns>
    public static (byte[] Html, string Policy) Render(byte[] contract)
    {
        using var json = JsonDocument.Parse(contract);
        var document = new ApiDocument(json.RootElement);
        var style = Encoding.UTF8.GetString(ContractFile.Resource("api-page.css")).ReplaceLineEndings("\n");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        return (Encoding.UTF8.GetBytes(Html(document, style)), $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    private static string Html(ApiDocument document, string style)
    {
        var parts = document.Parts;
        var prose = new Prose(parts.SelectMany(part => part.Operations).Select(operation => operation.Id).ToHashSet());
        var section = new OperationSection(document, prose);
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{document.Title}: the API</title>
            <style>{style}</style>
            </head>
            <body>
            <nav aria-label="Contents">
            <p class="title"><a href="#top">{document.Title}</a> <small>{document.Version}</small></p>
            {string.Join('\n', parts.Select(Contents))}
            <p><a href="openapi.json">openapi.json</a></p>
            </nav>
            <main id="top">
            <h1>{document.Title}: the API</h1>
            {prose.Blocks(document.Introduction)}
            <h2>To try the calls</h2>
            <pre>{WebUtility.HtmlEncode(Shell)}</pre>
            {string.Join('\n', parts.Select(part => $"<h2 id=\"{Anchor(part.Name)}\">{part.Name}</h2>\n<p>{prose.Line(part.Description)}</p>\n{string.Join('\n', part.Operations.Select(section.Of))}"))}
            </main>
            </body>
            </html>

            """;
    }

    private const string Shell = """
        API=http://127.0.0.1:7071   # where this page came from
        TOKEN=…                     # from SignInWithKep
        ORGANISATION=… BRANCH=… SERVICE=… QR=… SHARE=…   # ids, as the answers tell them
        """;

    private static string Contents(ApiPart part) => $"""
        <p><a href="#{Anchor(part.Name)}">{part.Name}</a></p>
        <ul>{string.Concat(part.Operations.Select(operation => $"<li><a href=\"#{operation.Id}\"><span class=\"method {operation.Method}\">{operation.Method}</span> {operation.Id}</a></li>\n"))}</ul>
        """;

    private static string Anchor(string part) => part.ToLowerInvariant().Replace(' ', '-');
}
