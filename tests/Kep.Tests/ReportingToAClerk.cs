using System.Text;
using DiiaQr.Kep.Reports;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class ReportingToAClerk
{
    private static readonly TimeZoneInfo Summer = TimeZoneInfo.CreateCustomTimeZone("summer", TimeSpan.FromHours(3), "summer", "summer");

    private readonly Country country = Country.Of(KeyKind.Dstu257);

    private DemoPki Pki => country.Pki;

    private VerificationReport Report(byte[] message, Policy? policy = null) => VerificationReport.Of(country.Verify(message, policy), Summer);

    [Fact]
    public void Tells_who_signed_in_what_capacity_when_and_what_was_found()
    {
        var options = new SignOptions
        {
            ClaimedTime = Town.Noon.AddMinutes(-3),
            TimeStamp = signature => Pki.TimeStamping.Stamp(signature, Town.Noon.AddMinutes(-2), SignOptions.Default),
            Crls = [Pki.Crl()],
        };

        var report = Report(Pki.Head.Sign(Town.Statement, options: options)).ToString();

        report.ShouldBe($"""
            Підпис дійсний

            Підписав: Вигаданий Іван Тестович
            РНОКПП: 1234567899
            Організація: ТОВ «ВИГАДКА»
            ЄДРПОУ: 12345678
            Посада за сертифікатом: Директор
            У якій якості: особа від організації; повноваження сертифікат не доводить
            Вид: кваліфікований електронний підпис
            Час: 01.06.2026 14:58:00 за позначкою часу
            Час зі слів підписувача: 01.06.2026 14:57:00 (не є доказом)
            Сертифікат: № {Pki.Head.Certificate.SerialHex}, чинний з 31.05.2026 15:00:00 до 01.06.2028 15:00:00
            Видав: ДЕМО Засвідчувальний орган (не довіряти), ДЕМО Надавач (не довіряти)
            Скасування: на той час сертифікат не було скасовано
            Перевірка: підпис дійсний, документ не змінено, надавач у довірчому списку: ДЕМО Засвідчувальний орган (не довіряти), ДЕМО Надавач (не довіряти)

            """);
    }

    [Fact]
    public void Tells_each_of_two_signers_apart()
    {
        var report = Report(SigningIdentity.SignTogether(Town.Statement, Pki.Head, Pki.Seal));
        report.Verdict.ShouldBe("Усі підписи дійсні: 2");
        report.Advice.ShouldBeNull();
        report.ToString().ShouldContain("Підпис 2 з 2");
        report.ToString().ShouldContain("Вид: кваліфікована електронна печатка");
    }

    [Fact]
    public void Says_first_that_it_is_not_accepted_and_what_to_do()
    {
        var report = Report(Pki.Expired.Sign(Town.Statement));
        report.Verdict.ShouldBe("Документ після підписання не змінено, але підпис не прийнято");
        report.Advice.ShouldBe(KepErrorTexts.Uk(KepError.CertExpired));
        report.ToString().ShouldContain($"Перевірка: {KepErrorTexts.Uk(KepError.CertExpired)}");
    }

    [Fact]
    public void Says_so_where_there_is_no_signature_at_all() =>
        Report(Encoding.UTF8.GetBytes("%PDF-1.7")).ToString().ShouldBe($"Підпис не прийнято\n{KepErrorTexts.Uk(KepError.BadStructure)}\n");

    [Fact]
    public void Admits_what_it_does_not_know()
    {
        var report = Report(Pki.Citizen.Sign(Town.Statement)).ToString();
        report.ShouldContain("Час: не пізніше 01.06.2026 15:00:00, коли файл отримано; позначки часу немає");
        report.ShouldContain("Скасування: невідомо");
        Report(Pki.Citizen.Sign(Town.Statement), new(null, Town.Noon)).ToString().ShouldContain("Перевірка: документ не змінено; надавача не перевіряли");
    }

    [Fact]
    public void Shows_both_of_two_contradicting_numbers() =>
        Report(Pki.Authority.Issue(Town.HeadOf with { SerialNumber = "TINUA-2345678902" }).Sign(Town.Statement)).ToString()
            .ShouldContain("Увага, різні номери в одному сертифікаті: РНОКПП: 1234567899 ≠ 2345678902");

    [Fact]
    public void Tells_the_capacities_apart()
    {
        SigningIdentity[] people = [Pki.Citizen, Pki.SoleTrader, Pki.Employee, Pki.Seal];
        people.Select(person => person.Certificate.Identity.Capacity)
            .ShouldBe([Capacity.Person, Capacity.SoleTrader, Capacity.Representative, Capacity.Seal]);
        Report(Pki.SoleTrader.Sign(Town.Statement)).ToString().ShouldContain("фізична особа — підприємець");
    }

    [Fact]
    public void Lists_what_a_trusted_list_holds()
    {
        var weak = DemoAuthority.Create(country.Clock, KeyKind.Rsa1024);
        byte[] pem = [.. Pki.TrustListPem(), .. weak.TrustListPem(), .. "-----BEGIN CERTIFICATE-----\nMAMCAQU=\n-----END CERTIFICATE-----\n"u8];
        var list = TrustList.Read(pem, out var skipped);

        var lines = TrustListReport.Of(list, skipped, Town.Noon).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldBe("Сертифікатів: 4, з них надавачів: 2, пропущено: 1");
        lines.ShouldContain(line => line.StartsWith("надавач  ДЕМО Засвідчувальний орган", StringComparison.Ordinal) && line.Contains("ДСТУ 4145, m=257  до 01.06.2036", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("позначки часу  ДЕМО", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("стан сертифікатів  ДЕМО", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("не придатний: WeakKey", StringComparison.Ordinal));
        lines[^1].ShouldStartWith("пропущено  certificate 5:");
    }

    [Fact]
    public void Says_which_certificates_of_a_list_have_ended() =>
        TrustListReport.Of(country.Trust, [], Town.Noon.AddYears(11)).ShouldContain("закінчився 01.06.2036");
}
