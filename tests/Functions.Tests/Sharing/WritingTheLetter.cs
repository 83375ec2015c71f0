using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.Sharing;

namespace DiiaQr.Functions.Tests.Sharing;

public class WritingTheLetter
{
    private static readonly RequestCard Card = new(
        "ТОВ «Зразок & Ко»", "Відділення <1>", "вул. Садова, 1", null, "Видача посилок", "contract", 30,
        [new("passport", "Паспорт", true)], DateTimeOffset.UnixEpoch, true);

    private static readonly ShareLetter Shared = new(
        "0123", "office@example.com", Card, new TrustLine.SealedAndSigned(), MatchingCode.From([0, 0, 0, 0, 0, 7, 94, 129]), "Зразок Олена",
        new(2026, 7, 1, 21, 30, 0, TimeSpan.Zero), new(2026, 8, 1), ["Паспорт"], null, RevocationKnown: true);

    [Fact]
    public void Says_first_how_far_to_trust_it()
    {
        Shared.Compose([]).Text.ShouldBe("""
            Документ засвідчено Дією, підписав власник

            Код звірки: 482 945
            Такий самий код бачить на екрані людина, яка надіслала документи. Звірте їх.

            Підписувач: Зразок Олена
            Мета: Видача посилок
            Правова підстава: Укладення та виконання правочину, стороною якого є суб’єкт персональних даних.
            Організація: ТОВ «Зразок & Ко»
            Відділення: Відділення <1>, вул. Садова, 1
            Отримано: 02.07.2026 00:30
            Видалити копії до: 01.08.2026

            Документи:
            • Паспорт

            Файли .p7s — це ті самі документи з печаткою Дії та підписом власника; вони є доказом, зберігайте їх разом із PDF.

            """, StringCompareShould.IgnoreLineEndings);
        (Shared with { Trust = new TrustLine.SignedOnly() }).Compose([]).Text.ShouldStartWith("Підписано, але не засвідчено Дією");
        (Shared with { Trust = new TrustLine.SignedOnly() }).Compose([]).Text.ShouldNotContain("печаткою Дії");
        (Shared with { RevocationKnown = false }).Compose([]).Text.ShouldStartWith("Документ засвідчено Дією, підписав власник" + Environment.NewLine + "Чи не скасовано сертифікати, перевірити не було за чим.");
        (Shared with { Trust = new TrustLine.Unverified("список недоступний") }).Compose([]).Text.ShouldStartWith("Перевірити не вдалося: список недоступний");
    }

    [Fact]
    public void Encodes_every_value_in_its_html()
    {
        var html = Shared.Compose([]).Html;

        html.ShouldContain("Відділення &lt;1&gt;");
        html.ShouldContain("Зразок &amp; Ко");
        html.ShouldNotContain("<1>");
        html.IndexOf("Документ засвідчено Дією", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("Код звірки", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_the_partner_of_a_community()
    {
        (Shared with { Card = Card with { Partner = "Бібліотека «Світанок»" } }).Compose([]).Text.ShouldContain("Відділення <1> (Бібліотека «Світанок»), вул. Садова, 1");
    }

    [Fact]
    public void A_link_takes_the_files_place()
    {
        var letter = (Shared with { Link = new(new("https://qr.example/api/v1/downloads/x"), new(2026, 7, 8, 21, 30, 0, TimeSpan.Zero)) }).Compose([new Attachment("1.pdf", "application/pdf", new byte[1])]);

        letter.Attachments.ShouldBeEmpty();
        letter.Text.ShouldContain("спрацює один раз, до 09.07.2026 00:30");
        letter.Text.ShouldContain("https://qr.example/api/v1/downloads/x");
        letter.Html.ShouldContain("<a href=\"https://qr.example/api/v1/downloads/x\">");
    }
}
