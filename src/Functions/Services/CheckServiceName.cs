using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;
using DiiaQr.Domain.Text;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Services;

/// <summary>POST service-names/check: the same judgement as on creation, while the head is still typing. Stores nothing.</summary>
public static class CheckServiceName
{
    public static Ok<ServiceNameVerdict> Handle(ServiceNameRequest body, HttpRequest request)
    {
        var (language, typed) = (Language.Of(request), body.Name ?? "");
        var text = PlainText.Parse(typed, ServiceName.Limit);
        if (!text.IsOk) return TypedResults.Ok(new ServiceNameVerdict(false, false, typed, text.Problem.Code, NameRule.Version, text.Problem.Text.In(language), null, null, null));

        // The words are found in the text as typed, so that a form can underline them.
        var preview = ServiceNamePreview.Of(text.Value);
        return TypedResults.Ok(Moderation.Judge(typed, DocumentCatalogue.Shipped) switch
        {
            NameVerdict.Refused refused => new(false, false, text.Value, refused.Rule.Id, NameRule.Version, refused.Rule.Why.In(language), refused.Words, refused.Better, preview),
            NameVerdict.Doubtful doubtful => new(true, true, text.Value, doubtful.Rule.Id, NameRule.Version, doubtful.Rule.Why.In(language), doubtful.Words, null, preview),
            _ => new ServiceNameVerdict(true, false, text.Value, null, NameRule.Version, null, null, null, preview),
        });
    }
}

public sealed record ServiceNameRequest(string? Name);

/// <param name="Doubtful">Accepted for now; a rule is not sure, and a moderator may look at it.</param>
/// <param name="Name">As it would be stored: trimmed, full-width letters made plain.</param>
/// <param name="Rule">Which rule objects, or what is wrong with the text; a stable code.</param>
/// <param name="RuleVersion">Of the rules that judged it.</param>
/// <param name="Reason">For the head, in his language.</param>
/// <param name="Words">What the rule objects to, as places in the name as typed; empty where it is the whole name.</param>
/// <param name="Suggestion">A name that would pass.</param>
/// <param name="Preview"><c>null</c> where the text cannot be shown at all.</param>
public sealed record ServiceNameVerdict(
    bool Accepted, bool Doubtful, string Name, string? Rule, int RuleVersion, string? Reason, IReadOnlyList<NamePart>? Words, string? Suggestion, ServiceNamePreview? Preview);

/// <summary>What the citizen sees, in Ukrainian.</summary>
/// <param name="Purpose">On the request card.</param>
/// <param name="History">In the history of the Diia app, where it stays.</param>
public sealed record ServiceNamePreview(string Purpose, string History)
{
    public static ServiceNamePreview Of(string name) => new(name, $"[адреса відділення]. {name}. Запитано копії наступних документів: • [назва документа]");
}
