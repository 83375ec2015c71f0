using System.Text;
using DiiaQr.Kep;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Local.Demo;

/// <summary>
/// The demo's own authority and everybody who signs in the journey. Names and numbers are invented; nobody outside this
/// machine trusts them. Kept in <c>.local/keys</c>, so that a second run knows the same people.
/// </summary>
internal sealed class DemoKeys
{
    public const string Council = "99000100";
    public const string CouncilName = "Зразкова сільська рада";
    public const string HeadNumber = "3111301013";
    private const string CitizenNumber = "3287301028";

    /// <summary>DSTU 4145 over the curve of 257 bits, as most people in Ukraine sign.</summary>
    private const KeyKind Kind = KeyKind.Dstu257;

    private readonly string? folder;
    private readonly DemoAuthority authority;

    private DemoKeys(string? folder, TimeProvider clock)
    {
        this.folder = folder;
        var saved = Saved("authority");
        authority = saved is null ? DemoAuthority.Create(clock, Kind) : DemoAuthority.Load(saved, clock);
        if (saved is null) Keep("authority", authority.Save());
        Head = Person("head", new("Зразкова Марія Іванівна", "Зразкова", "Марія Іванівна", Rnokpp: HeadNumber), clock);
        Citizen = Person("citizen", new("Прикладний Тарас Петрович", "Прикладний", "Тарас Петрович", Rnokpp: CitizenNumber), clock);
        DiiaSeal = Person("seal", new("Печатка Дії (демо)", Organisation: "Демонстраційна установа", Edrpou: "99000206", Seal: true), clock);
    }

    public SigningIdentity Head { get; }

    public SigningIdentity Citizen { get; }

    /// <summary>Stands in for the seal that Diia puts on documents.</summary>
    public SigningIdentity DiiaSeal { get; }

    public byte[] Authorities => authority.TrustListPem();

    public byte[] Seals => Encoding.ASCII.GetBytes(
        $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(DiiaSeal.Certificate.Raw.Span, Base64FormattingOptions.InsertLineBreaks)}\n-----END CERTIFICATE-----\n");

    /// <summary>Where the local stack keeps them.</summary>
    public static string Folder => Path.Combine(ProjectFolder.Find(), ".local", "keys");

    /// <param name="folder">Null keeps nothing.</param>
    public static DemoKeys Open(string? folder, TimeProvider clock)
    {
        if (folder is not null) Directory.CreateDirectory(folder);
        return new(folder, clock);
    }

    private SigningIdentity Person(string name, SubjectOf subject, TimeProvider clock)
    {
        if (Saved(name) is { } saved && SigningIdentity.Load(saved, clock) is var known && known.Certificate.NotAfter > clock.GetUtcNow().AddDays(1)) return known;
        var issued = authority.Issue(subject with { Key = Kind });
        Keep(name, issued.Save());
        return issued;
    }

    private byte[]? Saved(string name) => folder is not null && File.Exists(FileOf(name)) ? File.ReadAllBytes(FileOf(name)) : null;

    private void Keep(string name, byte[] pem)
    {
        if (folder is not null) File.WriteAllBytes(FileOf(name), pem);
    }

    private string FileOf(string name) => Path.Combine(folder!, $"{name}.pem");
}
