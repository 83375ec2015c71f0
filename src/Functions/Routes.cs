using DiiaQr.Functions.Health;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Profiles;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.SignIn;
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

        // Signing in, and who one is
        app.MapPost("/api/v1/sign-in/challenges", StartSignIn.Handle).WithName("StartSignIn").For(Role.Anyone);
        app.MapPost("/api/v1/sign-in/kep", SignInWithKep.Handle).WithName("SignInWithKep").For(Role.Anyone);
        app.MapDelete("/api/v1/session", EndSession.Handle).WithName("EndSession").For(Role.Person);
        app.MapGet("/api/v1/profile", ShowProfile.Handle).WithName("ShowProfile").For(Role.Person);
        app.MapPut("/api/v1/profile", SaveProfile.Handle).WithName("SaveProfile").For(Role.Person);

        // Organisations and their joining
        app.MapGet("/api/v1/public-offer", ShowPublicOffer.Handle).WithName("ShowPublicOffer").For(Role.Anyone);
        app.MapGet("/api/v1/organisations", ListOrganisations.Handle).WithName("ListOrganisations").For(Role.Person);
        app.MapPost("/api/v1/organisations", RegisterOrganisation.Handle).WithName("RegisterOrganisation").For(Role.Person);
        app.MapGet("/api/v1/organisations/{organisation}", ShowOrganisation.Handle).WithName("ShowOrganisation").For(Role.Member);
        app.MapGet("/api/v1/organisations/{organisation}/accession", ShowAccession.Handle).WithName("ShowAccession").For(Role.Head);
        app.MapPost("/api/v1/organisations/{organisation}/accession", JoinOffer.Handle).WithName("JoinOffer").For(Role.Head);

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
