using DiiaQr.Functions.Health;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions;

/// <summary>
/// Every function on one screen. The lines are literal: the request-delegate generator reads them, and ahead of time there
/// is no other. <c>--write-functions</c> reads the built end points back into function.json.
/// </summary>
public static class Routes
{
    public static void MapFunctions(this WebApplication app)
    {
        // For everybody
        app.MapGet("/api/v1/health", ShowHealth.Handle).WithName("ShowHealth").For(Role.Anyone);

        // The citizen
        app.MapGet("/api/v1/requests/{qr}", ShowRequest.Handle).WithName("ShowRequest").For(Role.Anyone);
        app.MapPost("/api/v1/requests/{qr}/shares", AcceptShare.Handle).WithName("AcceptShare").For(Role.Anyone).WithMetadata(new RequestSizeLimit(AcceptShare.MaxRequestBytes)).DisableAntiforgery();
        app.MapGet("/api/v1/shares/{share}", ShowShare.Handle).WithName("ShowShare").For(Role.SecretHolder);

        // Links in mails: the page asks, the button posts
        app.MapGet("/api/v1/downloads/{token}", ShowDownload.Handle).WithName("ShowDownload").For(Role.SecretHolder);
        app.MapPost("/api/v1/downloads/{token}", FetchDownload.Handle).WithName("FetchDownload").For(Role.SecretHolder).DisableAntiforgery();

        // Queues
        app.MapPost("/DeliverShare", DeliverShare.Handle).WithName("DeliverShare").OnQueue(StorageNames.Queues.DeliverShare);
        app.MapPost("/GiveUpShare", GiveUpShare.Handle).WithName("GiveUpShare").OnQueue(StorageNames.Queues.DeliverSharePoison);

        // Timers (UTC)
        app.MapPost("/SweepShares", SweepShares.Handle).WithName("SweepShares").OnTimer("0 */5 * * * *");
    }
}
