using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class ReadingAnIdentity
{
    private readonly Town town = new();

    private Identity Of(SubjectOf subject) => town.Authority.Issue(subject).Certificate.Identity;

    [Fact]
    public void Reads_a_head_with_his_organisation()
    {
        var identity = Of(Town.HeadOf with { });

        identity.CommonName.ShouldBe("Вигаданий Іван Тестович");
        identity.Surname.ShouldBe("Вигаданий");
        identity.GivenName.ShouldBe("Іван Тестович");
        identity.Organisation.ShouldBe("ТОВ «ВИГАДКА»");
        identity.Title.ShouldBe("Директор");
        identity.Rnokpp.ShouldBe("1234567899");
        identity.Edrpou.ShouldBe("12345678");
        identity.IsQualified.ShouldBeTrue();
        identity.IsSeal.ShouldBeFalse();
        identity.HasConflicts.ShouldBeFalse();
    }

    [Fact]
    public void Reads_numbers_from_the_name_alone()
    {
        var identity = Of(Town.HeadOf with { WithoutDirectoryAttributes = true });
        identity.Rnokpp.ShouldBe("1234567899");
        identity.Edrpou.ShouldBe("12345678");
        identity.HasConflicts.ShouldBeFalse();
    }

    [Fact]
    public void Picks_neither_of_two_numbers_and_shows_both()
    {
        var identity = Of(Town.HeadOf with { SerialNumber = "TINUA-2345678907" });
        identity.HasConflicts.ShouldBeTrue();
        identity.Rnokpp.ShouldBeNull();
        identity.Conflicts.ShouldBe(["РНОКПП: 1234567899 ≠ 2345678907"]);
        identity.Edrpou.ShouldBe("12345678");
    }

    [Theory]
    [InlineData(null, "2345678902", "2345678902")]
    [InlineData("1234567899", "2345678902", "1234567899")]
    [InlineData(null, "42", null)]
    public void Takes_the_users_code_for_a_tax_number_where_there_is_no_other(string? rnokpp, string code, string? expected)
    {
        var identity = Of(Town.CitizenOf with { Rnokpp = rnokpp, UserCode = code });
        identity.Rnokpp.ShouldBe(expected);
        identity.HasConflicts.ShouldBeFalse();
    }

    [Fact]
    public void Reads_a_register_number() => Of(Town.CitizenOf with { Unzr = "19900101-00012" }).Unzr.ShouldBe("19900101-00012");

    [Theory]
    [InlineData("PASUA-АА123456", "АА123456")]
    [InlineData("IDCUA-001234567", "001234567")]
    [InlineData("PNOUA-19900101-00012", "19900101-00012")]
    public void Keeps_a_passport_apart_from_the_tax_number(string serialNumber, string passport)
    {
        var identity = Of(Town.CitizenOf with { Rnokpp = null, SerialNumber = serialNumber });
        identity.PassportLike.ShouldBe(passport);
        identity.Rnokpp.ShouldBeNull();
    }

    [Fact]
    public void Takes_a_passport_in_the_place_of_the_tax_number_for_what_it_is()
    {
        var identity = Of(Town.CitizenOf with { Rnokpp = "АА123456" });
        identity.Rnokpp.ShouldBeNull();
        identity.PassportLike.ShouldBe("АА123456");
        identity.HasConflicts.ShouldBeFalse();
    }

    [Fact]
    public void Tells_a_seal_from_a_person() => Of(new("Печатка", Organisation: "ТОВ «ВИГАДКА»", Edrpou: "12345678", Seal: true)).IsSeal.ShouldBeTrue();

    [Fact]
    public void Describes_the_certificate()
    {
        var certificate = town.Head.Certificate;
        certificate.SubjectText.ShouldBe("Вигаданий Іван Тестович, ТОВ «ВИГАДКА»");
        certificate.IssuerText.ShouldBe(town.Authority.Certificate.SubjectText);
        certificate.SerialHex.ShouldMatch("^[0-9a-f]{32}$");
        certificate.Thumbprint.ShouldMatch("^[0-9a-f]{64}$");
        certificate.IsCa.ShouldBeFalse();
        town.Authority.Certificate.IsCa.ShouldBeTrue();
        certificate.NotAfter.ShouldBe(Town.Noon.AddYears(2));
    }

    [Fact]
    public void Agrees_with_dotnet_on_the_certificate()
    {
        using var theirs = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificate(town.Head.Certificate.Raw.Span);
        theirs.SerialNumber.ShouldBe(town.Head.Certificate.SerialHex, StringCompareShould.IgnoreCase);
        theirs.NotAfter.ToUniversalTime().ShouldBe(town.Head.Certificate.NotAfter.UtcDateTime);
        theirs.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).ShouldBe(town.Head.Certificate.Thumbprint, StringCompareShould.IgnoreCase);
    }
}
