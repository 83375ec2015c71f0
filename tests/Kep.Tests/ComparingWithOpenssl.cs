using System.Diagnostics;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

/// <summary>The openssl command as a peer in both directions; it signs CAdES-BES and streams in BER.</summary>
public sealed class ComparingWithOpenssl : IDisposable
{
    private readonly Town town = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kep-openssl-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(KeyKind.EcdsaP256, "-nodetach")]
    [InlineData(KeyKind.EcdsaP384, "-nodetach", "-md", "sha512")]
    [InlineData(KeyKind.Rsa2048, "-nodetach", "-stream")]
    [InlineData(KeyKind.Rsa2048, "-nodetach", "-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:digest")]
    [InlineData(KeyKind.EcdsaP256)]
    public void What_it_signs_we_verify(KeyKind kind, params string[] options)
    {
        var identity = town.Authority.Issue(Town.HeadOf with { Key = kind });
        File.WriteAllBytes(In("signer.pem"), identity.Save());
        File.WriteAllBytes(In("content"), Town.Statement);

        Run(["cms", "-sign", "-cades", "-binary", "-outform", "DER", "-md", "sha256", "-signer", In("signer.pem"), "-in", In("content"), "-out", In("message"), .. options]);

        var attached = options.Contains("-nodetach");
        // It writes the machine's own time as the signing time, which is another than the town's.
        var policy = town.Policy with { ClockSkew = TimeSpan.FromDays(36_500) };
        var verification = Verifier.Verify(File.ReadAllBytes(In("message")), attached ? null : Town.Statement, policy);
        verification.Detail.ShouldBeNull();
        verification.Holds.ShouldBeTrue();
        verification.Content.ToArray().ShouldBe(Town.Statement);
    }

    [Theory]
    [InlineData(KeyKind.EcdsaP256, false)]
    [InlineData(KeyKind.EcdsaP384, true)]
    [InlineData(KeyKind.Rsa3072, true)]
    public void What_we_sign_it_verifies_up_to_our_authority(KeyKind kind, bool ber)
    {
        var citizen = town.Authority.Issue(Town.CitizenOf with { Key = kind });
        File.WriteAllBytes(In("authority.pem"), town.Authority.TrustListPem());
        File.WriteAllBytes(In("message"), citizen.Sign(Town.Statement, options: new() { Ber = ber }));

        Run(["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-purpose", "any", "-attime", Invariant(Town.Noon.ToUnixTimeSeconds()),
            "-CAfile", In("authority.pem"), "-in", In("message"), "-out", In("content")]);

        File.ReadAllBytes(In("content")).ShouldBe(Town.Statement);
    }

    private static string Invariant(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static void Run(string[] arguments)
    {
        using var openssl = Process.Start(new ProcessStartInfo("openssl", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = openssl.StandardError.ReadToEnd();
        openssl.WaitForExit();
        openssl.ExitCode.ShouldBe(0, errors);
    }
}
