using System.Globalization;

namespace DiiaQr.Kep.Reports;

/// <summary>One signer for a clerk: who, in what capacity, with what, when, and what the check found.</summary>
public sealed record SignerReport(IReadOnlyList<ReportLine> Lines)
{
    internal static SignerReport Of(Signer signer, TimeZoneInfo zone)
    {
        var lines = new List<ReportLine>();
        if (signer.Identity is { } identity) AddIdentity(lines, identity);
        lines.Add(new("Час", Time(signer, zone)));
        if (signer.ClaimedTime is { } claimed) lines.Add(new("Час зі слів підписувача", $"{Moment(claimed, zone)} (не є доказом)"));
        if (signer.Certificate is { } certificate)
        {
            lines.Add(new("Сертифікат", $"№ {certificate.SerialHex}, чинний з {Moment(certificate.NotBefore, zone)} до {Moment(certificate.NotAfter, zone)}"));
            lines.Add(new("Видав", certificate.IssuerText));
        }
        lines.Add(new("Скасування", Revoked(signer)));
        lines.Add(new("Перевірка", Outcome(signer)));
        return new(lines);
    }

    private static void AddIdentity(List<ReportLine> lines, Identity identity)
    {
        Add(identity.IsSeal ? "Печатка" : "Підписав", identity.CommonName);
        Add("РНОКПП", identity.Rnokpp);
        Add("Паспорт чи інший документ", identity.PassportLike);
        Add("УНЗР", identity.Unzr);
        Add("Організація", identity.Organisation);
        Add("ЄДРПОУ", identity.Edrpou);
        Add("Посада за сертифікатом", identity.Title);
        Add("У якій якості", identity.Capacity switch
        {
            Capacity.Seal => "печатка організації",
            Capacity.SoleTrader => "фізична особа — підприємець",
            Capacity.Representative => "особа від організації; повноваження сертифікат не доводить",
            _ => "фізична особа",
        });
        Add("Вид", (identity.IsQualified, identity.IsSeal) switch
        {
            (true, true) => "кваліфікована електронна печатка",
            (true, false) => "кваліфікований електронний підпис",
            (false, true) => "електронна печатка, не кваліфікована",
            (false, false) => "електронний підпис, не кваліфікований",
        });
        foreach (var conflict in identity.Conflicts) Add("Увага, різні номери в одному сертифікаті", conflict);

        void Add(string label, string? value)
        {
            if (value is not null) lines.Add(new(label, value));
        }
    }

    private static string Time(Signer signer, TimeZoneInfo zone) => signer.TimeSource is TimeSource.TimeStamp
        ? $"{Moment(signer.Time, zone)} за позначкою часу"
        : $"не пізніше {Moment(signer.Time, zone)}, коли файл отримано; позначки часу немає";

    private static string Revoked(Signer signer) => signer.Revocation switch
    {
        Revocation.Good => "на той час сертифікат не було скасовано",
        Revocation.Revoked => "на той час сертифікат було скасовано або призупинено",
        _ => "невідомо: немає ні списку скасованих, ні відповіді надавача",
    };

    private static string Outcome(Signer signer) => signer switch
    {
        { Error: { } error } => KepErrorTexts.Uk(error),
        { Chain.Count: 0 } => "документ не змінено; надавача не перевіряли",
        _ => $"підпис дійсний, документ не змінено, надавач у довірчому списку: {signer.Chain[^1].SubjectText}",
    };

    private static string Moment(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
