using System.Security.Cryptography;
using System.Text;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class ReadingATrustList
{
    private readonly Town town = new();

    private static byte[] P7b(params Certificate[] certificates) => NewMessage.Write(null, SignOptions.Default, certificates);

    private static byte[] Pem(string label, byte[] content) => Encoding.ASCII.GetBytes(PemEncoding.WriteString(label, content));

    [Fact]
    public void Takes_a_bundle_in_der_and_in_pem()
    {
        var p7b = P7b(town.Authority.Certificate, town.Head.Certificate);
        foreach (var form in new[] { p7b, Pem("PKCS7", p7b) })
        {
            var list = TrustList.Read(form, out var skipped);
            list.Count.ShouldBe(2);
            skipped.ShouldBeEmpty();
            Verifier.Verify(town.Head.Sign(Town.Statement), null, town.Policy with { Trust = list }).Holds.ShouldBeTrue();
        }
    }

    [Fact]
    public void Takes_certificates_one_after_another_with_words_between()
    {
        byte[] pem = [.. "# Демонстраційний список\n"u8, .. town.Authority.TrustListPem(), .. "\n"u8, .. DemoAuthority.Create(town.Clock).TrustListPem()];
        TrustList.Read(pem, out var skipped).Count.ShouldBe(2);
        skipped.ShouldBeEmpty();
    }

    [Fact]
    public void Skips_an_odd_certificate_and_keeps_the_rest()
    {
        byte[] odd = [0x30, 0x03, 0x02, 0x01, 0x05];
        byte[] pem = [.. Pem("CERTIFICATE", odd), .. "\n"u8, .. town.Authority.TrustListPem()];

        var list = TrustList.Read(pem, out var skipped);

        list.Certificates.ShouldHaveSingleItem().Thumbprint.ShouldBe(town.Authority.Certificate.Thumbprint);
        skipped.ShouldHaveSingleItem().ShouldStartWith("certificate 1:");
    }

    [Fact]
    public void Keeps_a_certificate_whose_key_is_not_supported()
    {
        var weak = DemoAuthority.Create(town.Clock, KeyKind.Rsa1024);
        TrustList.Read(P7b(weak.Certificate, town.Authority.Certificate), out var skipped).Count.ShouldBe(2);
        skipped.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>503</html>")]
    public void Says_when_it_is_no_list_and_trusts_nobody(string text)
    {
        TrustList.Read(Encoding.UTF8.GetBytes(text), out var skipped).Count.ShouldBe(0);
        skipped.ShouldHaveSingleItem();
    }

    [Fact]
    public void Counts_a_certificate_once_however_often_it_stands() =>
        TrustList.Read((byte[])[.. town.Authority.TrustListPem(), .. town.Authority.TrustListPem()], out _).Count.ShouldBe(1);

    [Fact]
    public void Does_not_make_an_authority_of_a_listed_leaf()
    {
        var list = TrustList.Read(P7b(town.Head.Certificate), out _);
        Verifier.Verify(town.Head.Sign(Town.Statement), null, town.Policy with { Trust = list }).Error.ShouldBe(KepError.UnknownCa);
    }
}
