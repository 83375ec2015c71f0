using DiiaQr.Functions.Contract;
using DiiaQr.Functions.Health;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Notifications;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Profiles;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Services;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.Signatures;
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
        app.MapGet("/api/v1/openapi.json", ShowOpenApi.Handle).WithName("ShowOpenApi").For(Role.Anyone);
        app.MapGet("/api/v1/docs", ShowApiPage.Handle).WithName("ShowApiPage").For(Role.Anyone);

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

        app.MapGet("/api/v1/branch-emails/{token}", ShowBranchEmail.Handle).WithName("ShowBranchEmail").For(Role.SecretHolder);
        app.MapPost("/api/v1/branch-emails/{token}", ConfirmBranchEmail.Handle).WithName("ConfirmBranchEmail").For(Role.SecretHolder);

        // The cabinet: branches
        app.MapPost("/api/v1/organisations/{organisation}/branches", AddBranch.Handle).WithName("AddBranch").For(Role.Head);
        app.MapGet("/api/v1/organisations/{organisation}/branches", ListBranches.Handle).WithName("ListBranches").For(Role.Member);
        app.MapGet("/api/v1/organisations/{organisation}/branches/{branch}", ShowBranch.Handle).WithName("ShowBranch").For(Role.Member);
        app.MapPut("/api/v1/organisations/{organisation}/branches/{branch}", ChangeBranch.Handle).WithName("ChangeBranch").For(Role.Head);
        app.MapDelete("/api/v1/organisations/{organisation}/branches/{branch}", RemoveBranch.Handle).WithName("RemoveBranch").For(Role.Head);
        app.MapPost("/api/v1/organisations/{organisation}/branches/{branch}/email-confirmation", ResendBranchEmail.Handle).WithName("ResendBranchEmail").For(Role.Head);

        // The cabinet: services
        app.MapGet("/api/v1/document-types", ListDocumentTypes.Handle).WithName("ListDocumentTypes").For(Role.Anyone);
        app.MapPost("/api/v1/service-names/check", CheckServiceName.Handle).WithName("CheckServiceName").For(Role.Person);
        app.MapPost("/api/v1/organisations/{organisation}/branches/{branch}/services", AddService.Handle).WithName("AddService").For(Role.Head);
        app.MapGet("/api/v1/organisations/{organisation}/branches/{branch}/services", ListServices.Handle).WithName("ListServices").For(Role.Member);
        app.MapGet("/api/v1/organisations/{organisation}/branches/{branch}/services/{service}", ShowService.Handle).WithName("ShowService").For(Role.Member);
        app.MapPut("/api/v1/organisations/{organisation}/branches/{branch}/services/{service}", ChangeService.Handle).WithName("ChangeService").For(Role.Head);
        app.MapDelete("/api/v1/organisations/{organisation}/branches/{branch}/services/{service}", RemoveService.Handle).WithName("RemoveService").For(Role.Head);
        app.MapPost("/api/v1/organisations/{organisation}/branches/{branch}/services/{service}/split", SplitService.Handle).WithName("SplitService").For(Role.Head);

        // The cabinet: what came
        app.MapGet("/api/v1/organisations/{organisation}/shares", ListShares.Handle).WithName("ListShares").For(Role.Member);

        // The cabinet: printed codes
        app.MapGet("/api/v1/organisations/{organisation}/branches/{branch}/services/{service}/qr.svg", ShowQrSvg.Handle).WithName("ShowQrSvg").For(Role.Member);
        app.MapGet("/api/v1/organisations/{organisation}/branches/{branch}/services/{service}/qr.png", ShowQrPng.Handle).WithName("ShowQrPng").For(Role.Member);
        app.MapGet("/api/v1/organisations/{organisation}/branches/{branch}/services/{service}/qr.pdf", ShowQrPdf.Handle).WithName("ShowQrPdf").For(Role.Member);
        app.MapPost("/api/v1/organisations/{organisation}/branches/{branch}/services/{service}/qr/rotation", RotateQr.Handle).WithName("RotateQr").For(Role.Head);

        // What an organisation has received
        app.MapPost("/api/v1/signatures/report", ReportSignatures.Handle).WithName("ReportSignatures").For(Role.Person).WithMetadata(new RequestSizeLimit(ReportSignatures.MaxRequestBytes)).DisableAntiforgery();

        // Queues
        app.MapPost("/DeliverShare", DeliverShare.Handle).WithName("DeliverShare").OnQueue(StorageNames.Queues.DeliverShare);
        app.MapPost("/GiveUpShare", GiveUpShare.Handle).WithName("GiveUpShare").OnQueue(StorageNames.Queues.DeliverSharePoison);
        app.MapPost("/SendNotification", SendNotification.Handle).WithName("SendNotification").OnQueue(StorageNames.Queues.SendNotification);
        app.MapPost("/GiveUpNotification", GiveUpNotification.Handle).WithName("GiveUpNotification").OnQueue(StorageNames.Queues.SendNotificationPoison);

        // Timers (UTC)
        app.MapPost("/SweepShares", SweepShares.Handle).WithName("SweepShares").OnTimer("0 */5 * * * *");
        app.MapPost("/SweepNotifications", SweepNotifications.Handle).WithName("SweepNotifications").OnTimer("0 */5 * * * *");
        app.MapPost("/SweepCards", SweepCards.Handle).WithName("SweepCards").OnTimer("0 */5 * * * *");
    }
}
