namespace DiiaQr.Kep.Tests;

/// <summary>Messages and certificates that jkurwa ships for its own tests; some of them were issued by real authorities.</summary>
public class ReadingTheSamplesOfJkurwa
{
    private static readonly DateTimeOffset Signed = DateTimeOffset.FromUnixTimeSeconds(1540236305);
    private static readonly byte[] Content = "123"u8.ToArray();

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    private async Task<byte[]> Sample(string name) =>
        await File.ReadAllBytesAsync(Path.Combine((await NpmPeers.Install(stop)).Folder, "node_modules", "jkurwa", "test", "data", name), stop);

    [Theory]
    [InlineData("message.p7", false)]
    [InlineData("message_detached.p7", true)]
    public async Task Finds_a_signed_message_intact_and_an_altered_one_not(string name, bool detached)
    {
        var message = await Sample(name);
        var maths = new Policy(null, Signed);

        var verification = Verifier.Verify(message, detached ? Content : null, maths);

        verification.Detail.ShouldBeNull();
        verification.Intact.ShouldBeTrue();
        verification.Content.ToArray().ShouldBe(Content);
        message[^1] ^= 1;
        Verifier.Verify(message, detached ? Content : null, maths).Error.ShouldBe(KepError.BadSignature);
    }

    [Fact]
    public async Task Trusts_a_self_signed_certificate_of_nobody() =>
        Verifier.Verify(await Sample("message.p7"), null, new Policy(TrustList.Empty, Signed)).Error.ShouldBe(KepError.UnknownCa);

    [Fact]
    public async Task Says_an_encrypted_message_is_encrypted() =>
        Verifier.Verify(await Sample("enc_message.p7"), null, new Policy(null, Signed)).Error.ShouldBe(KepError.Encrypted);

    [Theory]
    [InlineData("message.transport")]
    [InlineData("enc_message.transport")]
    public async Task Refuses_the_envelope_of_the_tax_office(string name) =>
        Verifier.Verify(await Sample(name), null, new Policy(null, Signed)).Error.ShouldBe(KepError.BadStructure);

    [Fact]
    public async Task Follows_a_real_authority_up_to_the_central_one()
    {
        var root = Certificate.Parse(await Sample("CZOROOT.cer"));
        var authority = Certificate.Parse(await Sample("CA-Justice.cer"));

        root.RefuseIssuer(root).ShouldBeNull();
        authority.RefuseIssuer(root).ShouldBeNull();
        authority.RefuseIssuer(authority)!.Error.ShouldBe(KepError.BadSignature);
        authority.IsCa.ShouldBeTrue();
    }

    [Fact]
    public async Task Reads_a_real_certificate_of_an_organisation()
    {
        var certificate = Certificate.Parse(await Sample("SFS_1.cer"));
        certificate.Key.Unusable.ShouldBeNull();
        certificate.Identity.Edrpou.ShouldNotBeNull().Length.ShouldBe(8);
    }

    [Fact]
    public async Task Reads_a_bundle_of_certificates_whose_keys_all_serve()
    {
        var list = TrustList.Read(await Sample("CAList.cer"), out var skipped);
        skipped.ShouldBeEmpty();
        list.Count.ShouldBe(4);
        list.Certificates.ShouldAllBe(certificate => certificate.Key.Unusable == null);
    }
}
