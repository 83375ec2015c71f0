using System.Globalization;

namespace DiiaQr.Functions.Hosting;

/// <summary>
/// Every setting, read when first needed, so that the process starts with none and health can name what is missing.
/// <c>local.settings.sample.json</c> explains each.
/// </summary>
public sealed class Settings(IConfiguration configuration)
{
    /// <summary>Without these, and the keys, nothing works; health lists the missing ones.</summary>
    public static readonly IReadOnlyList<string> Required =
    [
        "AzureWebJobsStorage", "SharesStorage", "EvidenceStorage", "Site:Url", "Mail:From", "Smtp:Host",
    ];

    /// <summary>As the host reads it: a connection string, or the name of an account that the managed identity opens.</summary>
    public string StateStorage => configuration["AzureWebJobsStorage"] is { Length: > 0 } connection ? connection
        : configuration["AzureWebJobsStorage:accountName"] is { Length: > 0 } account ? $"https://{account}.{{service}}.core.windows.net"
        : throw new SettingMissingException("AzureWebJobsStorage");

    public string SharesStorage => Needed("SharesStorage");

    public string EvidenceStorage => Needed("EvidenceStorage");

    /// <summary>
    /// For tests, which share one emulator: put before the name of every table, queue and container. The host would not
    /// know of it: <c>function.json</c> names the queues as they are.
    /// </summary>
    public string StoragePrefix => configuration["StoragePrefix"] ?? "";

    /// <summary>The version of the key that seals and signs from now on: 1 to 255, since a challenge names it in one byte.</summary>
    public int CurrentKey => ReadCurrent() ?? throw new SettingMissingException("Keys:Current");

    /// <summary>A master key by its version, or <c>null</c>: 32 bytes in base64.</summary>
    public byte[]? Key(int version) => string.IsNullOrEmpty(configuration[$"Keys:{version}"]) ? null
        : ReadKey(version) ?? throw new SettingMissingException($"Keys:{version}");

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
        .Where(name => string.IsNullOrWhiteSpace(configuration[name]))
        .Where(name => name != "AzureWebJobsStorage" || string.IsNullOrWhiteSpace(configuration["AzureWebJobsStorage:accountName"]))
        .Concat(ReadCurrent() is null ? ["Keys:Current"] : Array.Empty<string>())
        .Concat(new[] { 1, ReadCurrent() ?? 1 }.Distinct().Where(version => ReadKey(version) is null).Select(version => $"Keys:{version}")); // 1 finds rows for ever: KeyRing

    private int? ReadCurrent() =>
        byte.TryParse(configuration["Keys:Current"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : null;

    private byte[]? ReadKey(int version)
    {
        var key = new byte[32];
        return Convert.TryFromBase64String(configuration[$"Keys:{version}"] ?? "", key, out var length) && length == key.Length ? key : null;
    }

    private int Number(string name, int otherwise) =>
        configuration[name] is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private string Needed(string name) =>
        configuration[name] is { Length: > 0 } value ? value : throw new SettingMissingException(name);
}
