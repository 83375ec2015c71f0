using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class RefusingAnAlgorithm
{
    private readonly Town town = new();

    private void Refused(KepError error, byte[] message)
    {
        var verification = town.Verify(message);
        verification.Error.ShouldBe(error, verification.Detail);
        verification.Intact.ShouldBeFalse();
    }

    [Fact]
    public void Says_the_key_is_weak() => Refused(KepError.WeakKey, town.Authority.Issue(Town.CitizenOf with { Key = KeyKind.Rsa1024 }).Sign(Town.Statement));

    [Fact]
    public void Says_the_digest_is_not_supported()
    {
        // SHA-256 …2.1 becomes SHA-224 …2.4 in the signer's digestAlgorithm, which stands before the signed attributes.
        var message = town.Head.Sign(Town.Statement);
        var digest = Write.Der(writer => writer.WriteAlgorithm(Oid.Sha256));
        message[message.AsSpan().LastIndexOf(digest) + digest.Length - 1] = 4;
        Refused(KepError.UnsupportedAlgorithm, message);
    }

    [Fact]
    public void Says_the_signature_algorithm_is_not_supported()
    {
        var message = town.Head.Sign(Town.Statement);
        var algorithm = Write.Der(writer => writer.WriteAlgorithm(Oid.EcdsaSha256));
        message[message.AsSpan().LastIndexOf(algorithm) + algorithm.Length - 1] = 1;
        Refused(KepError.UnsupportedAlgorithm, message);
    }

    [Fact]
    public void Says_the_curve_is_not_supported()
    {
        var p256 = Write.Der(writer => writer.WriteObjectIdentifier(Oid.P256));
        var key = SigningKey.Create(KeyKind.EcdsaP256).PublicInfo();
        key[key.AsSpan().IndexOf(p256) + p256.Length - 1] = 1;
        PublicKey.Read(key).Unusable!.Error.ShouldBe(KepError.UnsupportedAlgorithm);
    }

    [Fact]
    public void Says_explicit_curve_parameters_are_not_supported() => PublicKey.Read(Write.Der(writer =>
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oid.EcPublicKey);
                using (writer.PushSequence()) writer.WriteInteger(1);
            }
            writer.WriteBitString([4]);
        }
    })).Unusable!.Error.ShouldBe(KepError.UnsupportedAlgorithm);

    [Fact]
    public void Says_the_key_is_not_that_of_the_signature()
    {
        var signed = SignedData.Read(ContentInfo.Read(town.Head.Sign(Town.Statement))).Signers[0];
        var rsa = town.Authority.Issue(Town.HeadOf with { Key = KeyKind.Rsa2048 }).Certificate.Key;
        Signature.Refuse(rsa, signed.Algorithm, Oid.Sha256, signed.Attributes!.AsSent, signed.Signature.Span)!.Error.ShouldBe(KepError.BadSignature);
    }

    [Fact]
    public void Says_the_digest_is_not_that_of_the_signature()
    {
        var message = town.Head.Sign(Town.Statement);
        var algorithm = Write.Der(writer => writer.WriteObjectIdentifier(Oid.EcdsaSha256));
        Write.Der(writer => writer.WriteObjectIdentifier(Oid.EcdsaSha384)).CopyTo(message, message.AsSpan().LastIndexOf(algorithm));
        Refused(KepError.BadSignature, message);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    public void Says_the_numbers_of_the_signature_are_out_of_range(int which, bool order)
    {
        // r or s of zero, or of the curve's order (SEC 2, §2.4.2): neither may ever verify.
        byte[] n = Convert.FromHexString("00FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");
        var message = town.Head.Sign(Town.Statement);
        var signed = SignedData.Read(ContentInfo.Read(message));
        var pair = signed.Signers[0].Signature.Read().ReadSequence();
        var numbers = new[] { pair.ReadIntegerBytes().ToArray(), pair.ReadIntegerBytes().ToArray() };
        numbers[which] = order ? n : [0];
        var forged = Write.Der(writer =>
        {
            using (writer.PushSequence())
                foreach (var number in numbers) writer.WriteInteger(number);
        });

        Signature.Refuse(town.Head.Certificate.Key, signed.Signers[0].Algorithm, Oid.Sha256, signed.Signers[0].Attributes!.AsSent, forged)!
            .Error.ShouldBe(KepError.BadSignature);
    }
}
