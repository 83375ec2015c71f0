using DiiaQr.Functions.Qr;

namespace DiiaQr.Functions.Tests.Qr;

public class LettersOfAPoster
{
    [Fact]
    public void Are_exactly_those_that_a_text_may_hold() =>
        Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(Poster.Covers).ShouldBe(PosterLetters.All);

    [Theory]
    [InlineData("АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя")]
    [InlineData("ʼ’'«»“”„–—№€₴")]
    [InlineData("ĄąĆćĘęŁłŃńÓóŚśŹźŻż")]
    public void Include_what_Ukrainian_and_Polish_names_need(string letters) => letters.ShouldAllBe(letter => Poster.Covers(letter));

    [Theory]
    [InlineData('\u00AD')] // soft hyphen
    [InlineData('\u0306')] // combining breve: «й» comes composed
    [InlineData('\u0483')] // combining titlo
    [InlineData('\u200B')] // zero width space
    [InlineData('\u202E')] // right-to-left override
    [InlineData('\u03A9')] // Greek
    [InlineData('\uFF21')] // full-width A
    [InlineData('\uD83D')] // half of an emoji
    [InlineData('\n')]
    public void Leave_out_what_would_show_as_a_box_or_not_at_all(char letter) => Poster.Covers(letter).ShouldBeFalse();

    [Fact]
    public void Stand_in_a_PDF_even_if_there_are_more_of_them_than_one_PDF_font_can_hold()
    {
        // All the letters that show, as thirty words, in a service's name and an organisation's, both bold.
        var words = PosterLetters.All.Where(letter => !char.IsWhiteSpace(letter)).Chunk(19).Select(letters => new string(letters)).ToArray();
        var text = PosterTexts.Typical with { Service = string.Join(' ', words[..15]), Organisation = string.Join(' ', words[15..]) };

        var read = PosterReader.Read(Poster.Render(PosterTexts.Link, text, PosterTexts.Day));
        words.ShouldAllBe(word => read.Text.Contains(word, StringComparison.Ordinal));
    }
}
