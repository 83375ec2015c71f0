using DiiaQr.Functions.Profiles;

namespace DiiaQr.Functions.Tests.Profiles;

public class ReadingAPhoneNumber
{
    [Theory]
    [InlineData("044 123 45 67", "+380441234567")]
    [InlineData("(050) 123-45-67", "+380501234567")]
    [InlineData("380671234567", "+380671234567")]
    [InlineData("+380 67 123 45 67", "+380671234567")]
    [InlineData("+48 22 123 45 67", "+48221234567")]
    [InlineData("００48 22 1234567", "+48221234567")]
    public void Takes_it_as_people_write_it(string raw, string e164) => PhoneNumber.Parse(raw).Value.Value.ShouldBe(e164);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("телефон")]
    [InlineData("12")]
    [InlineData("+380 44 123")]
    [InlineData("+380 00 123 45 67")]
    [InlineData("+999 44 123 45 67")]
    [InlineData("044 123 45 67 ext. 12")]
    [InlineData("044 123 45 67\r\nBcc: a@example.com")]
    public void Refuses_what_no_network_could_know(string? raw) => PhoneNumber.Parse(raw).Problem.ShouldBe(new PhoneInvalid());

    [Fact]
    public void Refuses_a_flood_of_digits() => PhoneNumber.Parse(new string('5', 100_000)).Problem.ShouldBe(new PhoneInvalid());

    [Fact]
    public void Masks_it_for_a_log() => PhoneNumber.Parse("044 123 45 67").Value.ToString().ShouldBe("•••••••••••67");
}
