using System.Text;

namespace DiiaQr.Kep.Signing;

/// <summary>
/// A whole little country of invented people for the demo and the tests: an authority with its time-stamping and its responder, and
/// somebody for each case. They all hold keys of one kind.
/// </summary>
public sealed class DemoPki
{
    private readonly TimeProvider clock;

    private DemoPki(DemoAuthority authority, KeyKind key, TimeProvider clock)
    {
        this.clock = clock;
        var now = clock.GetUtcNow();
        Authority = authority;
        TimeStamping = authority.TimeStamping(key);
        Responder = authority.Responder(key);
        Head = Issue(HeadOf);
        Employee = Issue(EmployeeOf);
        SoleTrader = Issue(SoleTraderOf);
        Citizen = Issue(CitizenOf);
        Seal = Issue(SealOf);
        Expired = Issue(CitizenOf with { CommonName = "Минула Ганна Учорівна", Rnokpp = "2456789015", NotBefore = now.AddYears(-2), NotAfter = now.AddDays(-1) });
        Revoked = Issue(CitizenOf with { CommonName = "Скасований Петро Вигадович", Rnokpp = "2567890122", NotBefore = now.AddMonths(-2) });
        RevokedSince = now.AddDays(-7);

        SigningIdentity Issue(SubjectOf subject) => authority.Issue(subject with { Key = key });
    }

    public static SubjectOf HeadOf { get; } = new("Вигаданий Іван Тестович", "Вигаданий", "Іван Тестович", "ТОВ «ВИГАДКА»", "1234567899", "12345678") { Title = "Директор" };

    public static SubjectOf EmployeeOf { get; } = new("Приклад Марія Умовна", "Приклад", "Марія Умовна", "ТОВ «ВИГАДКА»", "2678901236", "12345678") { Title = "Бухгалтер" };

    /// <summary>A ФОП: the organisation's code is his own number.</summary>
    public static SubjectOf SoleTraderOf { get; } = new("Зразок Остап Пробний", "Зразок", "Остап Пробний", "ФОП Зразок Остап Пробний", "2789012348", "2789012348");

    public static SubjectOf CitizenOf { get; } = new("Казкова Олена Прикладівна", "Казкова", "Олена Прикладівна", Rnokpp: "2345678902");

    public static SubjectOf SealOf { get; } = new("ТОВ «ВИГАДКА»", Organisation: "ТОВ «ВИГАДКА»", Edrpou: "12345678", Seal: true);

    public DemoAuthority Authority { get; }

    public DemoTimeStamping TimeStamping { get; }

    public DemoResponder Responder { get; }

    public SigningIdentity Head { get; }

    public SigningIdentity Employee { get; }

    public SigningIdentity SoleTrader { get; }

    public SigningIdentity Citizen { get; }

    public SigningIdentity Seal { get; }

    /// <summary>Somebody whose certificate ended a day before the PKI was made.</summary>
    public SigningIdentity Expired { get; }

    /// <summary>Somebody whose certificate was revoked a week before: see <see cref="Crl"/>.</summary>
    public SigningIdentity Revoked { get; }

    public DateTimeOffset RevokedSince { get; }

    public static DemoPki Create(TimeProvider clock, KeyKind key = KeyKind.Dstu257) => new(DemoAuthority.Create(clock, key), key, clock);

    /// <summary>The authority, its time-stamping and its responder.</summary>
    public byte[] TrustListPem() => Encoding.ASCII.GetBytes(string.Concat(
        new[] { Authority.Certificate, TimeStamping.Certificate, Responder.Certificate }.Select(SigningIdentity.Pem)));

    /// <summary>The authority's list of revoked certificates as of now, good for a day.</summary>
    public byte[] Crl() => Authority.RevocationList([new(Revoked.Certificate, RevokedSince)], clock.GetUtcNow().AddDays(1));
}
