using System.Text;
using DiiaQr.Domain.Text;

namespace DiiaQr.Domain.Tests.Text;

public class FoldingCharacters
{
    [Theory]
    [InlineData("Ｖ", "V")]
    [InlineData("ｚ", "z")]
    [InlineData("９", "9")]
    [InlineData("！", "!")]
    [InlineData("𝐀", "A")]
    [InlineData("𝟘", "0")]
    [InlineData("ⓓ", "d")]
    [InlineData("ﬁ", "fi")]
    [InlineData("Ⅷ", "VIII")]
    [InlineData("㎏", "kg")]
    [InlineData("…", "...")]
    [InlineData("‑", "-")]
    [InlineData("‘", "’")]
    public void Gives_the_plain_form(string fancy, string plain) =>
        Folding.Of(fancy.EnumerateRunes().Single()).ShouldBe(plain);

    [Theory]
    [InlineData("中")]
    [InlineData("😀")]
    [InlineData("α")]
    public void Leaves_what_has_no_plain_form(string character) =>
        Folding.Of(character.EnumerateRunes().Single()).ShouldBeNull();

    [Fact]
    public void Knows_both_ends_of_every_run()
    {
        Folding.Of(new Rune(0xFF01)).ShouldBe("!");
        Folding.Of(new Rune(0xFF5E)).ShouldBe("~");
        Folding.Of(new Rune(0x1C4)).ShouldBe("DŽ");
        Folding.Of(new Rune(0x1FBF9)).ShouldBe("9");
        Folding.Of(new Rune(0x1FBFA)).ShouldBeNull();
        Folding.Of(new Rune(0x10FFFF)).ShouldBeNull();
    }
}
