using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Services;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Upkeep;

namespace DiiaQr.Functions.Qr;

/// <summary>
/// Keeps the snapshots behind the printed codes in step with organisation, branch and service. A service's row is written
/// before its code is published: no code lives that its service does not know, and a service without its code is mended by
/// a repeat of the call, by asking for the code, or by the sweep.
/// </summary>
public sealed class RequestCards(
    Organisations.Organisations organisations, Branches branches, Services.Services services, QrLinks links, QrIds ids, Due due, TimeProvider clock)
{
    /// <summary>Of the due rows: a branch whose cards may lag behind.</summary>
    public const string DueKind = "card";

    /// <summary>Longer than a change takes.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <summary>Before anything changes that the branch's cards show: if the process dies then, the sweep publishes them.</summary>
    public Task Note(string organisation, string branch, CancellationToken stop) =>
        due.Add(DueKind, $"{organisation}.{branch}", clock.GetUtcNow() + LookAgain, stop);

    /// <summary>Every card of the branch, after a change of organisation or branch. Safe to repeat.</summary>
    public async Task Publish(string organisation, string branch, CancellationToken stop)
    {
        if (await Find(organisation, branch, stop) is not var (owner, place)) return;
        foreach (var service in await services.List(organisation, branch, stop)) await links.Publish(LinkOfService.Of(owner, place, service), stop);
    }

    /// <summary>After a change of this service. Safe to repeat; a dead code stays dead.</summary>
    public async Task Publish(Service service, CancellationToken stop)
    {
        if (await Find(service.OrganisationId, service.BranchId, stop) is var (owner, place)) await links.Publish(LinkOfService.Of(owner, place, service), stop);
    }

    /// <summary>The code is dead from now on, before the service goes or gets another. Published first: a code without a row could still come to life.</summary>
    public async Task Retire(Service service, CancellationToken stop)
    {
        await Publish(service, stop);
        await links.Kill(service.Qr.Id, stop);
    }

    /// <summary>Publishes; and where a rotation, a removal or a split broke off after it had killed the code, gives the service a new one.</summary>
    /// <returns>The service as it is now, or <c>null</c> if it has gone.</returns>
    public async Task<Service?> Mend(Service service, CancellationToken stop)
    {
        while (await services.Find(service.OrganisationId, service.BranchId, service.Id, stop) is var (found, version))
        {
            if (await links.Find(found.Qr.Id, stop) is { IsLive: false })
            {
                await services.TrySave(found.Rotate(ids.New(), clock.GetUtcNow()), found, version, stop);
                continue;
            }

            await Publish(found, stop);
            return found;
        }

        return null;
    }

    private async Task<(Organisation Owner, Branch Place)?> Find(string organisation, string branch, CancellationToken stop) =>
        await organisations.Find(organisation, stop) is var (owner, _) && await branches.Find(organisation, branch, stop) is var (place, _) ? (owner, place) : null;
}
