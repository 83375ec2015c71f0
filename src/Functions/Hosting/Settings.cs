using System.Globalization;

namespace DiiaQr.Functions.Hosting;

/// <summary>
/// Every setting, read when first needed, so that the process starts with none and health can name what is missing.
/// <c>local.settings.sample.json</c> explains each.
/// </summary>
public sealed class Settings(IConfiguration configuration)
{
    /// <summary>Without these nothing works; health lists the missing ones.</summary>
    public static readonly IReadOnlyList<string> Required =
    [
        "AzureWebJobsStorage", "SharesStorage", "EvidenceStorage", "Keys:Current", "Site:Url", "Mail:From", "Smtp:Host",
    ];

    public string StateStorage => Needed("AzureWebJobsStorage");

    public string SharesStorage => Needed("SharesStorage");

    public string EvidenceStorage => Needed("EvidenceStorage");

    /// <summary>Put before the name of every table, queue and container, so that several systems share one account. Letters only.</summary>
    public string StoragePrefix => configuration["StoragePrefix"] ?? "";

    /// <summary>The version of the key that seals and signs from now on.</summary>
    public int CurrentKey => int.Parse(Needed("Keys:Current"), CultureInfo.InvariantCulture);

    /// <summary>A master key by its version, or <c>null</c>: 32 bytes in base64.</summary>
    public byte[]? Key(int version) =>
        configuration[$"Keys:{version}"] is { Length: > 0 } key ? Convert.FromBase64String(key) : null;

    /// <summary>Where people and their browsers reach this API, without a slash at the end.</summary>
    public string SiteUrl => Needed("Site:Url").TrimEnd('/');

    /// <summary>The host that people see in the address bar, with the port where it is not the usual one.</summary>
    public string Site => Uri.TryCreate(SiteUrl, UriKind.Absolute, out var url) ? url.Authority : throw new SettingMissingException("Site:Url");

    /// <summary>What the citizen's scanner opens; the QR id is appended.</summary>
    public string QrLinkTemplate => configuration["QrLink:Template"] is { Length: > 0 } template ? template : "https://diia.app/acquirers/offer-request/static/";

    public string MailFrom => Needed("Mail:From");

    public string MailFromName => configuration["Mail:FromName"] is { Length: > 0 } name ? name : "Дія.QR";

    public string SmtpHost => Needed("Smtp:Host");

    public int SmtpPort => Number("Smtp:Port", 587);

    /// <summary><c>none</c>, <c>starttls</c> (the default) or <c>tls</c>.</summary>
    public string SmtpSecurity => configuration["Smtp:Security"] is { Length: > 0 } security ? security : "starttls";

    public string? SmtpUser => configuration["Smtp:User"] is { Length: > 0 } user ? user : null;

    public string? SmtpPassword => configuration["Smtp:Password"];

    /// <summary>Whether a document without Diia's seal is passed on, with a warning in its first line. Off unless said.</summary>
    public bool AllowUnsealed => string.Equals(configuration["Sharing:AllowUnsealed"], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a signature is refused when nothing says if its certificate was revoked. Off unless said: then it is shown as unknown.</summary>
    public bool RequireRevocation => string.Equals(configuration["Trust:RequireRevocation"], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who says whether somebody heads a legal person: <c>http</c> (the default), or <c>table</c> at home and in tests.</summary>
    public string StateRegisterKind => configuration["StateRegister:Kind"] is { Length: > 0 } kind ? kind : "http";

    /// <summary>Where the register answers, without a slash at the end.</summary>
    public string StateRegisterUrl => Needed("StateRegister:Url").TrimEnd('/');

    /// <summary>The bearer key it asks for.</summary>
    public string? StateRegisterKey => configuration["StateRegister:Key"] is { Length: > 0 } key ? key : null;

    public IEnumerable<string> Missing() => Required
        .Concat(StateRegisterKind == "http" ? ["StateRegister:Url"] : Array.Empty<string>())
        .Where(name => string.IsNullOrWhiteSpace(configuration[name]));

    private int Number(string name, int otherwise) =>
        configuration[name] is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private string Needed(string name) =>
        configuration[name] is { Length: > 0 } value ? value : throw new SettingMissingException(name);
}
