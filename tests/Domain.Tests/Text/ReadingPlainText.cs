using System.Text;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Text;
using FsCheck.Xunit;

namespace DiiaQr.Domain.Tests.Text;

public class ReadingPlainText
{
    private static Result<string> Read(string? raw) => PlainText.Parse(raw, 40);

    [Theory]
    [InlineData("  Центр   надання\r\n\tпослуг ", "Центр надання послуг")]
    [InlineData("Центр\u00A0послуг\u3000№ 5", "Центр послуг № 5")]
    [InlineData("Зв’язок, зв'язок, звʼязок", "Зв’язок, зв'язок, звʼязок")]
    [InlineData("«Школа» – „Дім“ — “Żółw” ½ €1 ₴2", "«Школа» – „Дім“ — “Żółw” ½ €1 ₴2")]
    [InlineData("Ｖｓｔｕｐ ｄｏ ＶНЗ", "Vstup do VНЗ")]
    [InlineData("𝐕𝐬𝐭𝐮𝐩 ﬁ №\u2116", "Vstup fi №№")]
    public void Trims_collapses_and_folds(string raw, string plain) => Read(raw).Value.ShouldBe(plain);

    [Fact]
    public void Joins_letters_with_the_marks_typed_after_them() =>
        Read("Украи\u0306на, краі\u0308на, И\u0306ог, І\u0308жа").Value.ShouldBe("Украйна, країна, Йог, Їжа");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00A0\r\n")]
    public void Refuses_nothing(string? raw) => Read(raw).Problem.ShouldBe(new TextMissing());

    [Fact]
    public void Counts_what_is_kept()
    {
        Read("  " + new string('ї', 40)).IsOk.ShouldBeTrue();
        Read(string.Concat(Enumerable.Repeat("і\u0308", 40))).IsOk.ShouldBeTrue();
        Read(new string('ї', 41)).Problem.ShouldBe(new TextTooLong(40, 41));
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x1B)]
    [InlineData(0x7F)]
    [InlineData(0xAD)]
    [InlineData(0x200B)]
    [InlineData(0x200D)]
    [InlineData(0x202E)]
    [InlineData(0x2066)]
    [InlineData(0xFEFF)]
    [InlineData(0xE000)]
    [InlineData(0xE0041)]
    [InlineData(0x10FFFD)]
    public void Refuses_what_nobody_sees_and_tells_the_place(int hidden) =>
        Read($"Вс{new Rune(hidden)}туп").Problem.ShouldBe(new HiddenCharacter(new Rune(hidden), 3));

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("\uDE00")]
    [InlineData("\uDE00\uD83D")]
    public void Refuses_half_a_surrogate_pair(string half) => Read("Вступ" + half).Problem.ShouldBe(new TextBroken(6));

    [Theory]
    [InlineData("Вступ 😀", "«😀» (U+1F600)")]
    [InlineData("中学", "«中» (U+4E2D)")]
    [InlineData("Ωмега", "«Ω» (U+03A9)")]
    [InlineData("Всту\u0301п", "U+0301")]
    public void Names_the_character_that_cannot_be_printed(string raw, string named)
    {
        var problem = Read(raw).Problem.ShouldBeOfType<UnprintableCharacter>();
        problem.Text.Uk.ShouldContain(named);
        problem.Text.En.ShouldContain(named);
        problem.Text.Pl.ShouldContain(named);
    }

    [Property]
    public void Keeps_only_printable_characters_and_reads_its_own_result_unchanged(string? raw)
    {
        if (PlainText.Parse(raw, 1000) is not { IsOk: true } plain) return;

        plain.Value.EnumerateRunes().ShouldAllBe(character => Printable.Allows(character));
        plain.Value.ShouldBe(plain.Value.Trim());
        PlainText.Parse(plain.Value, 1000).Value.ShouldBe(plain.Value);
    }

    [Fact]
    public void Every_noun_has_its_own_limit()
    {
        static string Long(int length) => new('н', length);

        OrganisationName.Parse(Long(300)).IsOk.ShouldBeTrue();
        OrganisationName.Parse(Long(301)).Problem.ShouldBe(new TextTooLong(300, 301));
        BranchName.Parse(Long(201)).Problem.ShouldBe(new TextTooLong(200, 201));
        PartnerName.Parse(Long(201)).Problem.ShouldBe(new TextTooLong(200, 201));
        Address.Parse(Long(301)).Problem.ShouldBe(new TextTooLong(300, 301));
    }
}
