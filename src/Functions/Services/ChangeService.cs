using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Qr;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Services;

/// <summary>PUT organisations/{organisation}/branches/{branch}/services/{service}: all of it anew; the printed code stays and shows it at once.</summary>
public static class ChangeService
{
    public static async Task<Results<Ok<ServiceView>, ProblemAnswer>> Handle(
        string organisation, string branch, string service, ServiceRequest body, HttpRequest request,
        Organisations.Organisations organisations, Services services, RequestCards cards, ServiceViews views, CancellationToken stop)
    {
        if (await organisations.Find(organisation, stop) is not var (owner, _)) return new NothingHere().ToHttp();
        var details = body.Read(owner);
        if (!details.IsOk) return details.Problem.ToHttp();

        while (true)
        {
            if (await services.Find(organisation, branch, service, stop) is not var (found, version)) return new NothingHere().ToHttp();
            if (await services.FindByName(organisation, branch, details.Value.Name, stop) is { } namesake && namesake.Id != found.Id) return new ServiceNameTaken().ToHttp();

            var changed = found.Change(details.Value);
            if (changed != found)
            {
                await cards.Note(organisation, branch, stop);
                if (!await services.TrySave(changed, found, version, stop)) continue;
            }

            await cards.Publish(changed, stop); // also where nothing changes: the call may be a repeat of one that broke off here
            return TypedResults.Ok(views.Of(changed, Language.Of(request)));
        }
    }
}
