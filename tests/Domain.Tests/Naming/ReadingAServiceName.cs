using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;
using DiiaQr.Domain.Text;
using FsCheck.Xunit;

namespace DiiaQr.Domain.Tests.Naming;

public class ReadingAServiceName
{
    private static Result<ServiceName> Read(string? raw) => ServiceName.Parse(raw, DocumentCatalogue.Shipped);

    [Fact]
    public void Makes_it_plain_first() =>
        Read("  Ｖｓｔｕｐ  до  навчального закладу ").Value.Value.ShouldBe("Vstup до навчального закладу");

    [Fact]
    public void Judges_the_text_before_the_purpose()
    {
        Read(null).Problem.ShouldBe(new TextMissing());
        Read("Дія\u200B").Problem.ShouldBeOfType<HiddenCharacter>();
        Read("Запис " + new string('н', 155)).Problem.ShouldBe(new TextTooLong(160, 161));
    }

    [Theory]
    [InlineData("запис на ПРИЙОМ")]
    [InlineData("Запис  на   прийом.")]
    [InlineData("«Запис на прийом»")]
    [InlineData("Зaпиc нa пpийoм")]
    public void Has_one_key_for_names_a_reader_takes_for_one(string other) =>
        Read(other).Value.Key.ShouldBe(Read("Запис на прийом").Value.Key);

    [Theory]
    [InlineData("Зв'язок з лікарем", "Звʼязок з лікарем")]
    [InlineData("Зв’язок з лікарем", "Зв`язок з лікарем")]
    public void Has_one_key_whatever_the_apostrophe(string one, string other) => Read(one).Value.Key.ShouldBe(Read(other).Value.Key);

    [Fact]
    public void Keeps_numbers_apart_in_the_key() =>
        Read("Запис у 1 клас, зміна 12").Value.Key.ShouldNotBe(Read("Запис у 11 клас, зміна 2").Value.Key);

    [Fact]
    public void Takes_a_stored_name_as_it_was_accepted()
    {
        var accepted = Read("Запис на прийом").Value;

        ServiceName.Stored(accepted.Value).ShouldBe(accepted);
        ServiceName.Stored("Паспорт").Value.ShouldBe("Паспорт");
    }

    [Property(MaxTest = 500)]
    public void Answers_any_text_at_all(string? raw)
    {
        var name = Read(raw);

        if (name.IsOk) ServiceName.Stored(name.Value.Value).ShouldBe(name.Value);
        else name.Problem.Text.Uk.ShouldNotBeEmpty();
    }

    [Property]
    public void Answers_any_mixture_of_tricky_signs(byte[] choices)
    {
        const string tricky = "Діяdiia*@$’'`.-,0134 пxу№«»“!ёЇїі";
        var raw = string.Concat(choices.Select(choice => tricky[choice % tricky.Length]));

        Should.NotThrow(() => Read(raw));
    }
}
