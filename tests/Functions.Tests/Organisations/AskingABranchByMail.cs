using DiiaQr.Functions.Organisations;

namespace DiiaQr.Functions.Tests.Organisations;

public class AskingABranchByMail
{
    private static readonly BranchEmailLetter Ours = new(
        "0193f0c0000070008000000000000001", "office@example.com", "ТОВ «Зірка & Ко»", "Відділення <1>", "вул. Соборна, 7", new("https://qr.example/api/v1/branch-emails/a.b.c"));

    [Fact]
    public void Says_who_asks_what_to_do_and_what_happens_otherwise()
    {
        var letter = Ours.Compose();

        letter.Id.ShouldBe("0193f0c0000070008000000000000001");
        letter.To.ShouldBe("office@example.com");
        letter.Subject.ShouldBe("Підтвердьте електронну пошту відділення: Відділення <1>");
        letter.Attachments.ShouldBeEmpty();
        letter.Text.ShouldBe("""
            Цю електронну адресу вказано для отримання копій документів, якими відвідувачі діляться через Дія.QR:

            Організація: ТОВ «Зірка & Ко»
            Відділення: Відділення <1>
            Адреса: вул. Соборна, 7

            Якщо все правильно, відкрийте посилання і натисніть кнопку «Підтвердити». До того жодної копії сюди не надійде.

            https://qr.example/api/v1/branch-emails/a.b.c

            Якщо ви не знаєте цієї організації, просто видаліть лист: без підтвердження нічого не станеться.

            """);
    }

    [Fact]
    public void Its_html_says_the_same_with_every_value_encoded()
    {
        var html = Ours.Compose().Html;

        html.ShouldContain("&amp; Ко");
        html.ShouldContain("Відділення &lt;1&gt;");
        html.ShouldNotContain("<1>");
        html.ShouldContain("<a href=\"https://qr.example/api/v1/branch-emails/a.b.c\"");
    }
}
