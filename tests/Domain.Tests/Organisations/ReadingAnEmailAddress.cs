using DiiaQr.Domain.Organisations;

namespace DiiaQr.Domain.Tests.Organisations;

public class ReadingAnEmailAddress
{
    [Theory]
    [InlineData("office@example.com")]
    [InlineData("o.ffice+qr_1@mail.example.com.ua")]
    [InlineData("o'brien@example.org")]
    [InlineData("posta@приклад.укр")]
    [InlineData("a@xn--80aikifvh.xn--j1amh")]
    [InlineData("a@1c.ua")]
    public void Accepts_what_mail_servers_accept(string typed) => EmailAddress.Parse(typed).IsOk.ShouldBeTrue();

    [Fact]
    public void Keeps_it_as_typed() => EmailAddress.Parse(" Office@Example.COM ").Value.Value.ShouldBe("Office@Example.COM");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("office")]
    [InlineData("@example.com")]
    [InlineData("office@")]
    [InlineData("office@example")]
    [InlineData("office@@example.com")]
    [InlineData("a@b@example.com")]
    [InlineData("пошта@приклад.укр")]
    [InlineData("of fice@example.com")]
    [InlineData(".office@example.com")]
    [InlineData("office.@example.com")]
    [InlineData("of..fice@example.com")]
    [InlineData("office@-example.com")]
    [InlineData("office@example-.com")]
    [InlineData("office@example..com")]
    [InlineData("office@example.com.")]
    [InlineData("office@127.0.0.1")]
    [InlineData("office@[127.0.0.1]")]
    [InlineData("\"office\"@example.com")]
    [InlineData("Office <office@example.com>")]
    [InlineData("a@example.com,b@example.com")]
    public void Refuses_what_is_no_address(string? typed) => EmailAddress.Parse(typed).Problem.ShouldBe(new EmailInvalid());

    [Theory]
    [InlineData("office@example.com\r\nBcc: all@example.com")]
    [InlineData("office@example.com\n")]
    [InlineData("office@example.com\r")]
    [InlineData("office\0@example.com")]
    [InlineData("office@exam\u200Bple.com")]
    [InlineData("office@example.com\u2028")]
    public void Refuses_what_could_end_a_header_line(string typed) => EmailAddress.Parse(typed).Problem.ShouldBe(new EmailInvalid());

    [Fact]
    public void Has_at_most_254_characters_and_64_before_the_at()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 62), 3)) + ".ua";
        var local = new string('l', 254 - 1 - domain.Length);

        EmailAddress.Parse($"{local}@{domain}").IsOk.ShouldBeTrue();
        EmailAddress.Parse($"l{local}@{domain}").IsOk.ShouldBeFalse();
        EmailAddress.Parse($"{new string('l', 64)}@example.com").IsOk.ShouldBeTrue();
        EmailAddress.Parse($"{new string('l', 65)}@example.com").IsOk.ShouldBeFalse();
    }

    [Fact]
    public void Is_masked_in_a_log() => EmailAddress.Parse("office@example.com").Value.ToString().ShouldBe("•@example.com");
}
