using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using DiiaQr.Kep.Signing;
using Document = System.Security.Cryptography.Pkcs.ContentInfo;

namespace DiiaQr.Kep.Tests;

/// <summary>SignedCms, written by others, as a peer in both directions.</summary>
public class ComparingWithDotnet
{
    private readonly Town town = new();

    [Theory]
    [InlineData(KeyKind.EcdsaP256, true, false)]
    [InlineData(KeyKind.EcdsaP256, false, false)]
    [InlineData(KeyKind.EcdsaP384, true, false)]
    [InlineData(KeyKind.Rsa2048, true, false)]
    [InlineData(KeyKind.Rsa2048, false, true)]
    public void What_we_sign_it_verifies(KeyKind key, bool attached, bool pss)
    {
        var message = town.Authority.Issue(Town.HeadOf with { Key = key }).Sign(Town.Statement, attached, new() { Pss = pss });

        var theirs = new SignedCms(new Document(Town.Statement), !attached);
        theirs.Decode(message);

        theirs.CheckSignature(verifySignatureOnly: true);
        theirs.ContentInfo.Content.ShouldBe(Town.Statement);
    }

    [Theory]
    [InlineData(KeyKind.EcdsaP256, Oid.Sha256, true)]
    [InlineData(KeyKind.EcdsaP384, Oid.Sha384, false)]
    [InlineData(KeyKind.Rsa2048, Oid.Sha256, true)]
    [InlineData(KeyKind.Rsa2048, Oid.Sha512, false)]
    public void What_it_signs_we_verify(KeyKind kind, string digest, bool attached)
    {
        var message = SignedByDotnet(kind, digest, attached, signer => { });

        var verification = Verifier.Verify(message, attached ? null : Town.Statement, town.Policy with { RequireSigningCertificate = false });

        verification.Detail.ShouldBeNull();
        verification.Holds.ShouldBeTrue();
    }

    [Fact]
    public void What_it_signs_with_pss_we_verify()
    {
        var message = SignedByDotnet(KeyKind.Rsa2048, Oid.Sha256, true, signer => signer.SignaturePadding = RSASignaturePadding.Pss);
        Verifier.Verify(message, null, town.Policy with { RequireSigningCertificate = false }).Holds.ShouldBeTrue();
    }

    private byte[] SignedByDotnet(KeyKind kind, string digest, bool attached, Action<CmsSigner> with)
    {
        var identity = town.Authority.Issue(Town.HeadOf with { Key = kind });
        using var certificate = X509Certificate2.CreateFromPem(
            PemEncoding.Write("CERTIFICATE", identity.Certificate.Raw.Span),
            PemEncoding.Write("PRIVATE KEY", identity.Key.PrivateInfo()));
        var cms = new SignedCms(new Document(Town.Statement), !attached);
        var signer = new CmsSigner(certificate) { DigestAlgorithm = new(digest), IncludeOption = X509IncludeOption.EndCertOnly };
        with(signer);
        cms.ComputeSignature(signer);
        return cms.Encode();
    }
}
