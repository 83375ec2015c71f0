using System.Net;
using System.Text.Json;

namespace DiiaQr.Functions.Contract.Page;

/// <summary>An operation on the page: words and tables on the left, the call and its answer on the right.</summary>
internal sealed class OperationSection(ApiDocument document, Prose prose)
{
    private readonly FieldRows rows = new(document);

    public string Of(ApiOperation operation) => $"""
        <section class="operation" id="{operation.Id}">
        <h3><span class="method {operation.Method}">{operation.Method}</span> <code>{Path(operation.Path)}</code></h3>
        <div class="words">
        <p class="summary">{prose.Line(operation.Summary)}</p>
        <p class="who"><strong>{operation.Id}</strong> · {operation.Caller}</p>
        {(operation.Description is { } description ? prose.Blocks(description) : "")}
        {Parameters(operation)}
        {(operation.Body is { } body ? Body(body) : "")}
        {string.Concat(operation.Answers.Where(answer => !answer.IsProblem).Select(Answer))}
        {Refusals([.. operation.Answers.Where(answer => answer.IsProblem)])}
        </div>
        <div class="examples">
        <pre>{Encode(Curl.Of(operation))}</pre>
        {string.Concat(operation.Answers.Where(answer => answer.Body?.Example is not null).Take(1).Select(answer => $"<pre class=\"answer\">{Encode(Json.Pretty(answer.Body!.Example!.Value))}</pre>"))}
        </div>
        </section>
        """;

    private string Parameters(ApiOperation operation) => operation.Parameters.Count == 0 ? "" : Table("Parameters", operation.Parameters.Select(parameter =>
        ($"<code>{Encode(Text(parameter, "name"))}</code>", Encode(Text(parameter, "in")), prose.Line(Text(parameter, "description")))));

    private string Body(ApiBody body) => $"""
        <h4>Body <small>{body.ContentType}</small></h4>
        {(body.Description is { } description ? $"<p>{prose.Line(description)}</p>" : "")}
        {Fields(body)}
        """;

    private string Fields(ApiBody body) => Table("", (body.Schema is { } schema ? rows.Of(schema) : []).Select(row => (
        $"<code>{Encode(row.Name)}</code>{(row.IsAlways ? "" : " <i>optional</i>")}", Encode(row.Type), prose.Line(row.Words))));

    private string Answer(ApiAnswer answer) => $"""
        <p class="answer"><strong>{answer.Status}</strong> {prose.Line(answer.Description)} <small>{answer.Body?.ContentType}</small></p>
        {(answer.Body is { Schema: not null } body ? $"<details><summary>Fields</summary>{Fields(body)}</details>" : "")}
        """;

    private string Refusals(IReadOnlyList<ApiAnswer> problems) => $"""
        <details class="refusals"><summary>Refusals: {string.Join(", ", problems.Select(problem => problem.Status))}</summary>
        {Table("", problems.SelectMany(problem => problem.Codes, (problem, code) => ($"{problem.Status}", $"<code>{code}</code>", Encode(document.Sentence(code)))))}
        </details>
        """;

    private static string Table(string title, IEnumerable<(string First, string Second, string Third)> rows)
    {
        var lines = string.Concat(rows.Select(row => $"<tr><td>{row.First}</td><td>{row.Second}</td><td>{row.Third}</td></tr>\n"));
        return lines.Length == 0 ? "" : (title.Length == 0 ? "" : $"<h4>{title}</h4>\n") + $"<table>{lines}</table>";
    }

    /// <summary>May be broken at its slashes; what is to be filled in stands out.</summary>
    private static string Path(string path) => Encode(path).Replace("/", "<wbr>/", StringComparison.Ordinal).Replace("{", "<i>{", StringComparison.Ordinal).Replace("}", "}</i>", StringComparison.Ordinal);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
