using DiiaQr.Domain;
using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Qr;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Services;

/// <summary>
/// POST …/services/{service}/split: one service and one code for each document in the whole's place. The whole's code is
/// dead first, then all rows change in one batch, then the parts' codes are published. A repeat finds the parts by the
/// whole they came from, and answers them.
/// </summary>
public static class SplitService
{
    public static async Task<Results<Ok<IReadOnlyList<ServiceView>>, ProblemAnswer>> Handle(
        string organisation, string branch, string service, HttpRequest request, Organisations.Organisations organisations, Services services, RequestCards cards,
        QrIds qrIds, ServiceViews views, NewId newId, TimeProvider clock, CancellationToken stop)
    {
        while (true)
        {
            if (await services.Find(organisation, branch, service, stop) is not var (whole, version))
            {
                Service[] made = [.. (await services.List(organisation, branch, stop)).Where(part => part.SplitFrom == service)];
                if (made.Length == 0) return new NothingHere().ToHttp();
                return await Answer(made);
            }

            if (await organisations.Find(organisation, stop) is not var (owner, _)) return new NothingHere().ToHttp();
            var parts = Parts(whole, NameHolder.Of(owner), await services.List(organisation, branch, stop), qrIds, newId, clock.GetUtcNow());
            if (!parts.IsOk) return parts.Problem.ToHttp();
            await cards.Note(organisation, branch, stop);
            await cards.Retire(whole, stop);
            if (await services.TrySplit(whole, version, parts.Value, stop)) return await Answer(parts.Value);
        }

        async Task<Ok<IReadOnlyList<ServiceView>>> Answer(IReadOnlyList<Service> parts)
        {
            foreach (var part in parts) await cards.Publish(part, stop);
            return TypedResults.Ok(views.Of(parts, Language.Of(request)));
        }
    }

    private static Result<Service[]> Parts(Service whole, NameHolder holder, IReadOnlyList<Service> standing, QrIds qrIds, NewId newId, DateTimeOffset now)
    {
        var details = whole.Details;
        if (!details.Documents.AdviseToSplit) return new NothingToSplit();
        return SplitNames.Of(details.Name, details.Documents, DocumentCatalogue.Shipped, standing.Select(other => other.Details.Name.Key), holder).Map(names =>
        {
            // In order, so that a repeat, which lists them by id, answers in the same order.
            var ids = names.Select(_ => newId()).Order(StringComparer.Ordinal);
            return names.Zip(details.Documents.Split(), ids)
                .Select(part => Service.New(part.Third, whole.OrganisationId, whole.BranchId, details with { Name = part.First, Documents = part.Second }, qrIds.New(), now, whole.Id))
                .ToArray();
        });
    }
}
