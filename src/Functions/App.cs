using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.Notifications;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Profiles;
using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Services;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.Signatures;
using DiiaQr.Functions.StateRegister;
using DiiaQr.Functions.Storage;
using DiiaQr.Functions.Trust;
using DiiaQr.Functions.Upkeep;

namespace DiiaQr.Functions;

/// <summary>Puts the process together; starting it does no I/O.</summary>
public static class App
{
    /// <param name="change">What a test puts in another's place: clock, settings, port.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Configuration.AddEnvironmentVariables();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 1 << 20; // 1 MB; the route of shares raises it for itself.
            server.Limits.MaxRequestHeadersTotalSize = HeaderLimit.ServersOwn;
        });

        // The host's own ASPNETCORE_URLS is in our environment too: bind what is ours explicitly, and to loopback only.
        builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] ?? "0"}");

        // The framework would log every address, and addresses hold the tokens of mailed links.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<NewId>(() => Guid.CreateVersion7().ToString("N"));
        services.AddSingleton<NewToken>(RandomNumberGenerator.GetBytes);
        services.AddSingleton<Settings>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<StorageClients>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Memberships>();
        services.AddSingleton<RevocationLists>();
        services.AddSingleton<TrustLists>();
        services.AddSingleton<Challenges>();
        services.AddSingleton<People>();
        services.AddSingleton<Profiles.Profiles>();
        services.AddSingleton<TableStateRegister>();
        services.AddSingleton<HttpStateRegister>();
        services.AddSingleton<IStateRegister>(all => all.GetRequiredService<Settings>().StateRegisterKind switch
        {
            "table" => all.GetRequiredService<TableStateRegister>(),
            "http" => all.GetRequiredService<HttpStateRegister>(),
            _ => throw new SettingMissingException("StateRegister:Kind"),
        });
        services.AddSingleton<OrganisationCodes>();
        services.AddSingleton<Organisations.Organisations>();
        services.AddSingleton<AccessionEvidence>();
        services.AddSingleton<IMailSender, SmtpMailSender>();
        services.AddSingleton<Due>();
        services.AddSingleton<QrIds>();
        services.AddSingleton<QrLinks>();
        services.AddSingleton<Shares>();
        services.AddSingleton<UploadSlots>();
        services.AddSingleton<SharedFiles>();
        services.AddSingleton<ShareSecrets>();
        services.AddSingleton<ShareLog>();
        services.AddSingleton<DeliverShare>();
        services.AddSingleton<GiveUpShare>();
        services.AddSingleton<SweepShares>();
        services.AddSingleton<Branches>();
        services.AddSingleton<BranchEmails>();
        services.AddSingleton<BranchEmailTokens>();
        services.AddSingleton<Services.Services>();
        services.AddSingleton<ServiceViews>();
        services.AddSingleton<RequestCards>();
        services.AddSingleton<SweepCards>();
        services.AddSingleton<QrFiles>();
        services.AddSingleton<Notifications.Notifications>();
        services.AddSingleton<NotificationSubjects>();
        services.AddSingleton<SendNotification>();
        services.AddSingleton<GiveUpNotification>();
        services.AddSingleton<SweepNotifications>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // AnswerFailures words the refusal.
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All); // Ukrainian stays readable.
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, HostingJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, SharingJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, BranchesJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ServicesJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, SignaturesJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, SignInJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ProfilesJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, OrganisationsJson.Default);
        });
        change?.Invoke(builder);

        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HeaderLimit>();
        app.UseMiddleware<AnswerFailures>();
        app.UseRouting();
        app.UseMiddleware<Gate>();
        app.MapGet("/", () => TypedResults.Text("DiiaQr.Functions")).ExcludeFromDescription(); // the host's readiness probe
        app.MapFunctions();
        return app;
    }
}
