using DiiaQr.Domain;
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
        var language = Language.Of(request);
        var text = PlainText.Parse(body.Name, ServiceName.Limit);
        var preview = text.IsOk ? ServiceNamePreview.Of(text.Value) : null;
        var judged = ServiceName.Parse(body.Name, DocumentCatalogue.Shipped);
        return TypedResults.Ok(judged.Problem switch
        {
            null => new ServiceNameVerdict(true, judged.Value.Value, null, null, null, preview),
            ServiceNameRefused refused => new(false, text.Value, refused.Rule, refused.Why.In(language), refused.Suggestion, preview),
            var unreadable => new(false, body.Name ?? "", unreadable.Code, unreadable.Text.In(language), unreadable.Suggestion, null),
        });
    }
}

public sealed record ServiceNameRequest(string? Name);

/// <param name="Name">As it would be stored: trimmed, full-width letters made plain.</param>
/// <param name="Rule">Which rule objects, or what is wrong with the text; a stable code.</param>
/// <param name="Reason">For the head, in his language.</param>
/// <param name="Suggestion">A name that would pass.</param>
/// <param name="Preview"><c>null</c> where the text cannot be shown at all.</param>
public sealed record ServiceNameVerdict(bool Accepted, string Name, string? Rule, string? Reason, string? Suggestion, ServiceNamePreview? Preview);

/// <summary>What the citizen sees, in Ukrainian.</summary>
/// <param name="Purpose">On the request card.</param>
/// <param name="History">In the history of the Diia app, where it stays.</param>
public sealed record ServiceNamePreview(string Purpose, string History)
{
    public static ServiceNamePreview Of(string name) => new(name, $"[адреса відділення]. {name}. Запитано копії наступних документів: • [назва документа]");
}
