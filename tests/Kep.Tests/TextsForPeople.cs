namespace DiiaQr.Kep.Tests;

public class TextsForPeople
{
    [Fact]
    public void Tell_each_error_apart_in_each_language()
    {
        var errors = Enum.GetValues<KepError>();
        foreach (var speak in new Func<KepError, string>[] { KepErrorTexts.Uk, KepErrorTexts.En, KepErrorTexts.Pl })
        {
            var texts = errors.Select(speak).ToList();
            texts.ShouldBeUnique();
            texts.ShouldAllBe(text => text.Length > 30 && text.EndsWith('.'));
        }
    }

    [Fact]
    public void Are_written_in_their_own_letters()
    {
        foreach (var error in Enum.GetValues<KepError>())
        {
            KepErrorTexts.Uk(error).ShouldContain(letter => letter >= 'а' && letter <= 'ї');
            KepErrorTexts.En(error).ShouldAllBe(letter => char.IsAscii(letter));
            KepErrorTexts.Pl(error).ShouldNotContain(letter => letter >= 'А' && letter <= 'ї');
        }
    }
}
