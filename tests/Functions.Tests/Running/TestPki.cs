using DiiaQr.Kep.Signing;

namespace DiiaQr.Functions.Tests.Running;

/// <summary>Keys and certificates for all tests of this assembly, valid around the tests' clock. Every name and number is invented.</summary>
public static class TestPki
{
    private static readonly TimeProvider Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(RunningApp.Start);
    private static readonly DemoAuthority Authority = DemoAuthority.Create(Clock);
    private static readonly DemoAuthority Stranger = DemoAuthority.Create(Clock);

    public const string CitizenNumber = "1759013776";
    public const string OtherNumber = "2182917600";

    public static SigningIdentity Citizen { get; } = Authority.Issue(new("Зразок Олена", "Зразок", "Олена", Rnokpp: CitizenNumber));

    public static SigningIdentity OtherCitizen { get; } = Authority.Issue(new("Приклад Тарас", "Приклад", "Тарас", Rnokpp: OtherNumber));

    public static SigningIdentity CitizenOfAStranger { get; } = Stranger.Issue(new("Зразок Олена", "Зразок", "Олена", Rnokpp: CitizenNumber));

    public static SigningIdentity ExpiredCitizen { get; } = Authority.Issue(new("Зразок Олена", "Зразок", "Олена", Rnokpp: CitizenNumber, NotBefore: RunningApp.Start.AddYears(-2), NotAfter: RunningApp.Start.AddDays(-1)));

    public static SigningIdentity DiiaSeal { get; } = Authority.Issue(new("Печатка Дії (зразок)", Organisation: "Зразкова установа", Edrpou: "32855961", Seal: true));

    public static SigningIdentity OtherSeal { get; } = Authority.Issue(new("Інша печатка (зразок)", Organisation: "Інша установа", Edrpou: "00032945", Seal: true));

    public static byte[] Authorities => Authority.TrustListPem();

    public static byte[] Seals => System.Text.Encoding.ASCII.GetBytes(
        $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(DiiaSeal.Certificate.Raw.Span, Base64FormattingOptions.InsertLineBreaks)}\n-----END CERTIFICATE-----\n");

    public static SigningIdentity IssueByAStranger(SubjectOf subject) => Stranger.Issue(subject);

    public static SigningIdentity Issue(SubjectOf subject) => Authority.Issue(subject);
}
