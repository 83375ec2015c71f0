using System.Formats.Asn1;
using System.Text;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public sealed class RefusingAMessageOfDstu() : RefusingAMessage(KeyKind.Dstu257);

public class RefusingAMessage
{
    private readonly Town town;

    public RefusingAMessage() : this(KeyKind.EcdsaP256)
    {
    }

    protected RefusingAMessage(KeyKind key) => town = new(key);

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
    public void Says_another_certificate_was_meant() => RefusedWith(KepError.SigningCertMismatch, Flaw.OtherSigningCertificate);

    [Fact]
    public void Says_it_is_not_cades() => RefusedWith(KepError.NoSigningCertAttr, Flaw.NoSigningCertificate, intact: true);

    [Fact]
    public void Says_that_nothing_names_the_certificate_without_attributes() => RefusedWith(KepError.NoSigningCertAttr, Flaw.NoSignedAttributes, intact: true);

    [Fact]
    public void Says_the_certificate_was_left_out() => RefusedWith(KepError.NoSignerCertificate, Flaw.NoCertificate);

    [Fact]
    public void Says_the_certificate_cannot_be_read() => Refused(KepError.BadStructure, WithOddCertificate(town.Head.Sign(Town.Statement), town.Head.Certificate));

    [Fact]
    public void Overlooks_an_odd_certificate_of_nobody()
    {
        var stranger = DemoAuthority.Create(town.Clock).Certificate;
        var message = town.Head.Sign(Town.Statement, options: new() { Along = [stranger] });
        town.Verify(WithOddCertificate(message, stranger)).Holds.ShouldBeTrue();
    }

    private static byte[] WithOddCertificate(byte[] message, Certificate certificate)
    {
        const int serialTag = 13;
        return Town.Alter(message, certificate.Raw.Span, serialTag);
    }

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
