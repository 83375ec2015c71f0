using System.Security.Cryptography;
using System.Text;

namespace DiiaQr.Kep.Signing;

/// <summary>A key and its certificate: somebody who can sign. For the demo and the tests only.</summary>
public sealed class SigningIdentity
{
    private readonly TimeProvider clock;

    internal SigningIdentity(SigningKey key, Certificate certificate, TimeProvider clock) => (Key, Certificate, this.clock) = (key, certificate, clock);

    public Certificate Certificate { get; }

    internal SigningKey Key { get; }

    /// <returns>A CAdES-BES message in DER, with or without the content inside.</returns>
    public byte[] Sign(ReadOnlyMemory<byte> content, bool attached = true, SignOptions? options = null)
    {
        var how = options ?? SignOptions.Default;
        var signer = NewSigner.Write(content.Span, this, how, clock.GetUtcNow());
        var certificates = how.Flaws.HasFlag(Flaw.NoCertificate) ? how.Along : [Certificate, .. how.Along];
        var message = NewMessage.Write(attached ? content : default(ReadOnlyMemory<byte>?), how, certificates, signer);
        return how.Ber ? BerForm.Of(message) : message;
    }

    /// <returns>One attached message signed by each: a director and the organisation's seal, say.</returns>
    public static byte[] SignTogether(ReadOnlyMemory<byte> content, params SigningIdentity[] signers) =>
        NewMessage.Write(content, SignOptions.Default, signers.Select(signer => signer.Certificate),
            [.. signers.Select(signer => NewSigner.Write(content.Span, signer, SignOptions.Default, signer.clock.GetUtcNow()))]);

    /// <summary>Key and certificate in PEM, unencrypted.</summary>
    public byte[] Save() => Encoding.ASCII.GetBytes(
        $"{PemEncoding.WriteString("PRIVATE KEY", Key.PrivateInfo())}\n{CertificatePem()}");

    /// <exception cref="ArgumentException">Not what <see cref="Save"/> wrote.</exception>
    public static SigningIdentity Load(ReadOnlyMemory<byte> saved, TimeProvider clock)
    {
        var text = Encoding.ASCII.GetString(saved.Span);
        var key = PemEncoding.Find(text);
        var certificate = PemEncoding.Find(text.AsSpan(key.Location.End.Value));
        return new(
            SigningKey.Load(Convert.FromBase64String(text[key.Base64Data])),
            Certificate.Parse(Convert.FromBase64String(text[key.Location.End.Value..][certificate.Base64Data])),
            clock);
    }

    internal string CertificatePem() => Pem(Certificate);

    internal static string Pem(Certificate certificate) => PemEncoding.WriteString("CERTIFICATE", certificate.Raw.Span) + "\n";
}
