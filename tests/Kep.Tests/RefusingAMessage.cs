using System.Formats.Asn1;
using System.Text;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class RefusingAMessage
{
    private readonly Town town = new();

    private void Refused(KepError error, ReadOnlyMemory<byte> message, ReadOnlyMemory<byte>? detached = null, bool intact = false)
    {
        var verification = town.Verify(message, detached);
        verification.Error.ShouldBe(error, verification.Detail);
        verification.Holds.ShouldBeFalse();
        verification.Intact.ShouldBe(intact);
    }

    private void RefusedWith(KepError error, Flaw flaw, bool intact = false) =>
        Refused(error, town.Head.Sign(Town.Statement, options: new() { Flaws = flaw }), intact: intact);

    [Fact]
    public void Says_the_content_was_altered() => Refused(KepError.DigestMismatch, Town.Alter(town.Head.Sign(Town.Statement), Town.Statement));

    [Fact]
    public void Says_the_digest_is_of_other_content() => RefusedWith(KepError.DigestMismatch, Flaw.OtherMessageDigest);

    [Fact]
    public void Says_the_file_beside_is_another_one() => Refused(KepError.DigestMismatch, town.Head.Sign(Town.Statement, attached: false), "інший файл"u8.ToArray());

    [Fact]
    public void Says_the_file_beside_is_not_the_one_inside() => Refused(KepError.DigestMismatch, town.Head.Sign(Town.Statement), "інший файл"u8.ToArray());

    [Fact]
    public void Says_the_file_is_missing() => Refused(KepError.NoContent, town.Head.Sign(Town.Statement, attached: false));

    [Fact]
    public void Says_the_file_is_missing_when_its_array_is_null() => Refused(KepError.NoContent, town.Head.Sign(Town.Statement, attached: false), (byte[]?)null);

    [Fact]
    public void Says_an_empty_file_is_not_the_one_signed() => Refused(KepError.DigestMismatch, town.Head.Sign(Town.Statement), Array.Empty<byte>());

    [Fact]
    public void Says_the_signature_was_altered()
    {
        var message = town.Head.Sign(Town.Statement);
        message[^1] ^= 1;
        Refused(KepError.BadSignature, message);
    }

    [Fact]
    public void Says_a_signed_attribute_was_altered() => Refused(KepError.BadSignature, Town.Alter(town.Head.Sign(Town.Statement), "260601120000Z"u8, 11));

    [Fact]
    public void Says_the_key_is_not_of_the_signature()
    {
        var message = town.Head.Sign(Town.Statement);
        var ecdsa = Write.Der(writer => writer.WriteObjectIdentifier(Oid.EcdsaSha256));
        var rsaSameLength = Write.Der(writer => writer.WriteObjectIdentifier(Oid.EcdsaSha384));
        var at = message.AsSpan().LastIndexOf(ecdsa);
        rsaSameLength.CopyTo(message, at);
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

    [Fact]
    public void Says_another_certificate_was_meant() => RefusedWith(KepError.SigningCertMismatch, Flaw.OtherSigningCertificate);

    [Fact]
    public void Says_it_is_not_cades() => RefusedWith(KepError.NoSigningCertAttr, Flaw.NoSigningCertificate, intact: true);

    [Fact]
    public void Says_that_nothing_names_the_certificate_without_attributes() => RefusedWith(KepError.NoSigningCertAttr, Flaw.NoSignedAttributes, intact: true);

    [Fact]
    public void Says_the_certificate_was_left_out() => RefusedWith(KepError.NoSignerCertificate, Flaw.NoCertificate);

    [Fact]
    public void Says_it_is_no_document() => RefusedWith(KepError.ContentTypeMismatch, Flaw.NotADocument);

    [Fact]
    public void Says_it_was_signed_as_something_else() => RefusedWith(KepError.ContentTypeMismatch, Flaw.OtherContentType);

    [Fact]
    public void Says_there_is_no_signer_in_a_bundle_of_certificates() =>
        Refused(KepError.NoSigner, NewMessage.Write(null, SignOptions.Default, [town.Head.Certificate]));

    [Fact]
    public void Says_the_message_is_encrypted() => Refused(KepError.Encrypted, Write.Der(writer =>
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oid.EnvelopedData);
            using (writer.PushSequence(Tags.Constructed(0))) writer.WriteNull();
        }
    }));

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

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    [InlineData("-----BEGIN CMS-----")]
    [InlineData("MIIB")]
    public void Says_it_is_no_signature_at_all(string text) => Refused(KepError.BadStructure, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Says_something_follows_the_message() => Refused(KepError.BadStructure, (byte[])[.. town.Head.Sign(Town.Statement), 5, 0]);

    [Fact]
    public void Says_the_message_is_too_large() =>
        Verifier.Verify(town.Head.Sign(Town.Statement), null, town.Policy with { MaxBytes = 100 }).Error.ShouldBe(KepError.TooLarge);

    [Fact]
    public void Says_an_attribute_is_repeated()
    {
        var attribute = Write.Der(writer => writer.WriteAttribute(Oid.SigningTime, value => value.WriteNull()));
        var twice = new AsnWriter(AsnEncodingRules.BER);
        using (twice.PushSetOf(Tags.Constructed(0)))
        {
            twice.WriteEncodedValue(attribute);
            twice.WriteEncodedValue(attribute);
        }
        Should.Throw<AsnContentException>(() => SignedAttributes.Read(twice.Encode())).Message.ShouldContain("repeated");
    }
}
