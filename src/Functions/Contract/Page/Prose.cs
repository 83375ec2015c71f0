using System.Net;
using System.Text.RegularExpressions;

namespace DiiaQr.Functions.Contract.Page;

/// <summary>As much of CommonMark as the contract uses: paragraphs, lists, headings, code, strong.</summary>
/// <param name="operations">Names that lead to a section of the page.</param>
internal sealed partial class Prose(IReadOnlySet<string> operations)
{
    public string Blocks(string text) => string.Join('\n', text.Split("\n\n").Select(Block));

    public string Line(string text) => Strong().Replace(
        Code().Replace(WebUtility.HtmlEncode(text), code => operations.Contains(code.Groups[1].Value) ? $"<a href=\"#{code.Groups[1]}\">{code.Groups[1]}</a>" : $"<code>{code.Groups[1]}</code>"),
        "<strong>$1</strong>");

    private string Block(string text) => text switch
    {
        ['#', '#', ' ', .. var heading] => $"<h2>{Line(heading)}</h2>",
        ['1', '.', ' ', ..] => $"<ol>{Items(text)}</ol>",
        ['-', ' ', ..] => $"<ul>{Items(text)}</ul>",
        _ => $"<p>{Line(text)}</p>",
    };

    private string Items(string text) => string.Concat(text.Split('\n').Select(item => $"<li>{Line(item[(item.IndexOf(' ', StringComparison.Ordinal) + 1)..])}</li>"));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Strong();
}
