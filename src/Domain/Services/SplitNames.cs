using System.Globalization;
using DiiaQr.Domain.Naming;

namespace DiiaQr.Domain.Services;

/// <summary>
/// Names for the parts of a split service, one for each document: «Оренда авто: Посвідчення водія». Where that is too long, taken or
/// refused by the rules of names, a number stands for the document: «Оренда авто (2)». The same input gives the same names.
/// </summary>
public static class SplitNames
{
    /// <param name="taken">Keys of the names that the branch has already; the whole's own among them.</param>
    public static Result<ServiceName[]> Of(ServiceName whole, RequestedDocuments documents, DocumentCatalogue catalogue, IEnumerable<string> taken, NameHolder? holder = null)
    {
        // A name in use may have been accepted by older rules: its parts could not be named after it.
        if (ServiceName.Parse(whole.Value, catalogue, holder) is { IsOk: false, Problem: var refused }) return refused;

        var keys = taken.ToHashSet(StringComparer.Ordinal);
        var names = new List<ServiceName>();
        foreach (var document in documents.Items)
        {
            var name = Numbered(whole.Value).Prepend($"{whole.Value}: {document.Type.NameUk}").Take(keys.Count + 2)
                .Select(candidate => ServiceName.Parse(candidate, catalogue, holder))
                .Where(parsed => parsed.IsOk)
                .Select(parsed => parsed.Value)
                .FirstOrDefault(accepted => keys.Add(accepted.Key));
            if (name is null) return new PartsCannotBeNamed();
            names.Add(name);
        }

        return names.ToArray();
    }

    private static IEnumerable<string> Numbered(string whole)
    {
        for (var number = 1; ; number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            yield return Cut(whole, ServiceName.Limit - end.Length) + end;
        }
    }

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit) return text;
        var space = text.LastIndexOf(' ', limit);
        return text[..(space > 0 ? space : limit)].TrimEnd(' ', ',', ':', ';', '-', '–', '—', '(');
    }
}

public sealed record PartsCannotBeNamed() : Problem("parts-cannot-be-named", ProblemKind.Conflict, new(
    "Не вдалося дібрати назви для окремих послуг: змініть назву цієї послуги і повторіть.",
    "No names could be found for the parts: rename this service and try again.",
    "Nie udało się dobrać nazw części: zmień nazwę tej usługi i spróbuj ponownie."));
