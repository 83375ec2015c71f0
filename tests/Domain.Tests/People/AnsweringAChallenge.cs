using DiiaQr.Domain.People;

namespace DiiaQr.Domain.Tests.People;

public class AnsweringAChallenge
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 15, 700, TimeSpan.Zero);
    private static readonly SignInChallenge Challenge = SignInChallenge.New("0123abcd", Now);

    [Fact]
    public void Has_ten_minutes_from_the_whole_second()
    {
        Challenge.ExpiresAt.ShouldBe(new(2026, 11, 23, 9, 40, 15, TimeSpan.Zero));
        Challenge.IsLive(Challenge.ExpiresAt.AddTicks(-1)).ShouldBeTrue();
        Challenge.IsLive(Challenge.ExpiresAt).ShouldBeFalse();
    }

    [Fact]
    public void Signs_a_text_that_names_site_moment_and_code() => Challenge.Text("qr.example").ShouldBe(
        "Цим підписом я входжу до кабінету Дія.QR на сайті qr.example. Час: 23.11.2026 09:30:15 UTC. Одноразовий код: 0123abcd.");
}
