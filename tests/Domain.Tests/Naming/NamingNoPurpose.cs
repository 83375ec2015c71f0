using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Naming;

public class NamingNoPurpose
{
    private static ServiceNameRefused Refusal(string name) =>
        ServiceName.Parse(name, DocumentCatalogue.Shipped).Problem.ShouldBeOfType<ServiceNameRefused>();

    private static string RuleOf(string name) => Refusal(name).Rule;

    [Theory]
    [InlineData(".")]
    [InlineData("№ 5")]
    [InlineData("1234567")]
    [InlineData("аа")]
    [InlineData("ааааааа")]
    [InlineData("фівафів")]
    [InlineData("лоролололо")]
    [InlineData("asdfgh")]
    [InlineData("qwerty123")]
    [InlineData("йцукен")]
    [InlineData("бвгджз")]
    [InlineData("Запис asdfgh")]
    public void Refuses_gibberish(string name) => RuleOf(name).ShouldBe("gibberish");

    [Theory]
    [InlineData("Х*йова контора")]
    [InlineData("п1зд@")]
    [InlineData("х.у.й")]
    [InlineData("хyй")]
    [InlineData("Ідіоти та дебіли")]
    [InlineData("Придурки")]
    [InlineData("Лохи")]
    [InlineData("Йобані клерки")]
    [InlineData("Заєбали")]
    public void Refuses_offence_whole_or_masked(string name) => RuleOf(name).ShouldBe("offensive");

    [Theory]
    [InlineData("Банк Х 0 800 000 000")]
    [InlineData("Запис: 044-123-45-67")]
    [InlineData("info@example.com")]
    [InlineData("www.example.com")]
    [InlineData("Сайт послуги: example.com.ua")]
    [InlineData("Найкращі ціни в місті")]
    [InlineData("Телефонуйте просто зараз")]
    [InlineData("Підписуйтесь на наш Instagram")]
    [InlineData("Оренда авто зі знижкою 50%")]
    [InlineData("Акція! Тільки сьогодні")]
    public void Refuses_contacts_and_adverts(string name) => RuleOf(name).ShouldBe("contact");

    [Theory]
    [InlineData("Дія")]
    [InlineData("Дії")]
    [InlineData("Дію")]
    [InlineData("Впровадження Дії")]
    [InlineData("Інтеграція з Дією")]
    [InlineData("Дія у ЦНАП")]
    [InlineData("Дія.QR")]
    [InlineData("ДіяQR")]
    [InlineData("Дія.Підпис")]
    [InlineData("Diia")]
    [InlineData("Diia.City")]
    [InlineData("Дiя")]
    [InlineData("дiї")]
    [InlineData("Д і я")]
    [InlineData("Д.І.Я.")]
    [InlineData("д1я")]
    [InlineData("Мультишеринг у “Дії”")]
    [InlineData("мультишерингу")]
    [InlineData("Шеринг документів")]
    [InlineData("Шеринг паспорта")]
    [InlineData("QR-код")]
    [InlineData("Впровадження QR")]
    [InlineData("При впровадженні Дії")]
    [InlineData("Тест Дія QR-код")]
    [InlineData("Ｄｉｉａ")]
    public void Refuses_the_product_in_any_case_and_disguise(string name) => RuleOf(name).ShouldBe("product");

    [Theory]
    [InlineData("Е-паспорт")]
    [InlineData("єПаспорт")]
    [InlineData("E-паспорт")]
    [InlineData("єДокумент")]
    [InlineData("П а с п о р т")]
    [InlineData("Паcпорт")]
    [InlineData("паспорта")]
    [InlineData("Паспорти")]
    [InlineData("Паспорт / РНОКПП")]
    [InlineData("ІПН + паспорт")]
    [InlineData("Паспорт громадянина України (ID-картка)")]
    [InlineData("ID-картка")]
    [InlineData("ID card")]
    [InlineData("passport")]
    [InlineData("driver-license")]
    [InlineData("Студентський квиток")]
    [InlineData("квиток студентський")]
    [InlineData("Довідка ВПО")]
    [InlineData("ВПО")]
    [InlineData("Довідки внутрішньо переміщених осіб")]
    [InlineData("Свідоцтво про реєстрацію транспортного засобу")]
    [InlineData("Закордонний паспорт")]
    [InlineData("Водійські права")]
    [InlineData("Техпаспорт")]
    [InlineData("Пенсійне посвідчення")]
    [InlineData("Посвідка на проживання")]
    [InlineData("Диплом")]
    [InlineData("Документ про освіту")]
    [InlineData("Копія паспорта")]
    [InlineData("Копії документів")]
    [InlineData("Надання паспорта")]
    public void Refuses_a_document_by_name_code_and_abbreviation(string name) => RuleOf(name).ShouldBe("document");

    [Theory]
    [InlineData("тест")]
    [InlineData("test 1")]
    [InlineData("Тест Тест")]
    [InlineData("тест123")]
    [InlineData("Перевірка 123")]
    [InlineData("demo")]
    [InlineData("тестова послуга")]
    [InlineData("Test service")]
    [InlineData("проба")]
    public void Refuses_trial_entries(string name) => RuleOf(name).ShouldBe("test");

    [Theory]
    [InlineData("Послуга")]
    [InlineData("Послуга 1")]
    [InlineData("Сервіс")]
    [InlineData("Надання послуг")]
    [InlineData("Інші послуги")]
    [InlineData("Інше")]
    [InlineData("Головний офіс")]
    [InlineData("Відділення № 5")]
    [InlineData("Для всіх")]
    public void Refuses_what_fits_every_service(string name) => RuleOf(name).ShouldBe("generic");

    [Theory]
    [InlineData("Студентський квиток", "Поселення студентів у гуртожиток")]
    [InlineData("Довідка ВПО", "Оформлення допомоги внутрішньо переміщеним особам")]
    [InlineData("Дія у ЦНАП", "Надання адміністративних послуг у ЦНАПі")]
    [InlineData("Оформлення кредиту через Дію", "Оформлення кредиту")]
    [InlineData("Оренда авто недорого звертайтесь за номером 0501234567", "Оренда авто")]
    [InlineData("Надання послуг", "Надання адміністративних послуг")]
    [InlineData("info@example.com", null)]
    public void Suggests_a_better_name_where_it_can(string name, string? better) => Refusal(name).Suggestion.ShouldBe(better);

    [Fact]
    public void Suggests_for_every_document_a_name_that_is_accepted()
    {
        foreach (var type in DocumentCatalogue.Shipped.All)
        {
            var better = Refusal(type.NameUk).Suggestion.ShouldNotBeNull();
            ServiceName.Parse(better, DocumentCatalogue.Shipped).IsOk.ShouldBeTrue(better);
        }
    }

    [Fact]
    public void Refuses_every_document_by_every_name_of_it() => DocumentCatalogue.Shipped.All
        .SelectMany(type => new[] { type.NameUk, type.Code }.Concat(type.Abbreviations))
        .Where(name => RuleOf(name) != "document")
        .ShouldBeEmpty();

    [Theory]
    [InlineData("Впровадження Дії")]
    [InlineData("Паспорт громадянина України (ID-картка)")]
    [InlineData("Головний офіс")]
    [InlineData("Придурки")]
    public void Is_not_fooled_by_case_spaces_or_look_alikes(string name)
    {
        var rule = RuleOf(name);

        RuleOf(name.ToUpperInvariant()).ShouldBe(rule);
        RuleOf(name.ToLowerInvariant()).ShouldBe(rule);
        RuleOf(name.Replace(" ", " \u00A0 ", StringComparison.Ordinal)).ShouldBe(rule);
        RuleOf(name.Replace('а', 'a').Replace('о', 'o').Replace('і', 'i')).ShouldBe(rule);
    }
}
