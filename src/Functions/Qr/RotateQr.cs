using DiiaQr.Domain;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Services;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Qr;

public sealed record QrNotCurrent() : Problem("qr-not-current", ProblemKind.Invalid, new(
    "Це не чинний код цієї послуги. Оновіть сторінку і повторіть.",
    "This is not the present code of this service. Reload and try again.",
    "To nie jest obecny kod tej usługi. Odśwież stronę i spróbuj ponownie."));

/// <summary>
/// POST …/services/{service}/qr/rotation {qrId}: a new code in place of this one. The old code is dead first, then the
/// service names the new one, then that is published. A repeat names a code that is not the present one any more, and is
/// answered with the present one.
/// </summary>
public static class RotateQr
{
    public static async Task<Results<Ok<ServiceView>, ProblemAnswer>> Handle(
        string organisation, string branch, string service, RotationRequest body, HttpRequest request,
        Services.Services services, RequestCards cards, QrLinks links, QrIds ids, ServiceViews views, TimeProvider clock, CancellationToken stop)
    {
        while (true)
        {
            if (await services.Find(organisation, branch, service, stop) is not var (found, version)) return new NothingHere().ToHttp();
            if (body.QrId != found.Qr.Id)
            {
                if (!ids.IsOurs(body.QrId) || (await links.Find(body.QrId, stop))?.ServiceId != found.Id) return new InvalidRequest([new("qrId", new QrNotCurrent())]).ToHttp();
                await cards.Publish(found, stop);
                return TypedResults.Ok(views.Of(found, Language.Of(request)));
            }

            await cards.Note(organisation, branch, stop);
            await cards.Retire(found, stop);
            var rotated = found.Rotate(ids.New(), clock.GetUtcNow());
            if (!await services.TrySave(rotated, found, version, stop)) continue;
            await cards.Publish(rotated, stop);
            return TypedResults.Ok(views.Of(rotated, Language.Of(request)));
        }
    }
}

/// <param name="QrId">The code to be replaced.</param>
public sealed record RotationRequest(string? QrId);
