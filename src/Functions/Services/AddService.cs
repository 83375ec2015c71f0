using DiiaQr.Domain.Services;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Qr;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Services;

/// <summary>
/// POST organisations/{organisation}/branches/{branch}/services: the service and its code. The same again answers the
/// same; another service under a name in use is refused.
/// </summary>
public static class AddService
{
    public static async Task<Results<Created<ServiceView>, ProblemAnswer>> Handle(
        string organisation, string branch, ServiceRequest body, HttpRequest request, Organisations.Organisations organisations, Branches branches, Services services,
        RequestCards cards, QrIds qrIds, ServiceViews views, NewId newId, TimeProvider clock, CancellationToken stop)
    {
        if (await organisations.Find(organisation, stop) is not var (owner, _)) return new NothingHere().ToHttp();
        var details = body.Read(owner);
        if (!details.IsOk) return details.Problem.ToHttp();

        while (true)
        {
            if (await branches.Find(organisation, branch, stop) is not var (_, place)) return new NothingHere().ToHttp();
            var service = await services.FindByName(organisation, branch, details.Value.Name, stop);
            if (service is null)
            {
                service = Service.New(newId(), organisation, branch, details.Value, qrIds.New(), clock.GetUtcNow());
                await cards.Note(organisation, branch, stop);
                if (!await services.TryAdd(service, place, stop)) continue;
            }

            if (service.Details != details.Value) return new ServiceNameTaken().ToHttp();
            if (await cards.Mend(service, stop) is not { } published) continue;
            return TypedResults.Created(ServiceViews.PathOf(published), views.Of(published, Language.Of(request)));
        }
    }
}
