using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Naming;

public class SpeakingForABody
{
    private static readonly NameHolder Stranger = new(OrganisationKind.LegalEntity, "ТОВ «Промінь»");

    private static NameVerdict Judge(string name, NameHolder? holder) => Moderation.Judge(name, DocumentCatalogue.Shipped, holder);

    [Theory]
    [InlineData("СБУ: перевірка особи")]
    [InlineData("Служба підтримки ПриватБанку")]
    [InlineData("Кабінет Міністрів України — виплата допомоги")]
    [InlineData("Виплати від Ощадбанку")]
    [InlineData("ＮＯＶＡ ＰＯＳＨＴＡ")]
    public void Is_refused_to_a_stranger(string name)
    {
        Judge(name, Stranger).ShouldBeOfType<NameVerdict.Refused>().Rule.ShouldBe(NameRule.Impersonation);
        Judge(name, null).ShouldBeOfType<NameVerdict.Refused>().Rule.ShouldBe(NameRule.Impersonation);
    }

    [Fact]
    public void Is_the_bodys_own_right()
    {
        var police = new NameHolder(OrganisationKind.LegalEntity, "Головне управління Національної поліції в Зразковій області");

        Judge("Поліція: прийом заяв про зниклих безвісти", police).ShouldBeOfType<NameVerdict.Accepted>();
        Judge("ПриватБанк: виплати", police).ShouldBeOfType<NameVerdict.Refused>();
    }

    [Theory]
    [InlineData("Подання звіту до податкової")]
    [InlineData("Відправлення посилок до міністерства")]
    public void Is_not_to_write_to_one(string name) => Judge(name, Stranger).ShouldBeOfType<NameVerdict.Accepted>();

    [Fact]
    public void Is_a_doubt_for_a_council_that_is_none()
    {
        Judge("ЦНАП міста Києва", Stranger).ShouldBeOfType<NameVerdict.Doubtful>().Rule.ShouldBe(NameRule.Impersonation);
        Judge("ЦНАП міста Києва", new(OrganisationKind.CommunityCouncil, "Зразкова міська рада")).ShouldBeOfType<NameVerdict.Doubtful>().Rule.ShouldBe(NameRule.Generic);
    }
}
