using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>Answers about certificates for the demo and the tests (RFC 6960): a BasicOCSPResponse, as CAdES-X-L carries it.</summary>
public sealed class DemoResponder(SigningIdentity identity, Certificate authority, TimeProvider clock)
{
    private const int Unknown = 2;

    public Certificate Certificate => identity.Certificate;

    /// <param name="since">When it was revoked, for <see cref="Revocation.Revoked"/>.</param>
    /// <param name="nextUpdate">Until when the answer holds; without it, for some minutes.</param>
    /// <param name="sendCertificate">Whether the responder's certificate comes with the answer.</param>
    public byte[] Answer(Certificate about, Revocation state, DateTimeOffset? since = null, DateTimeOffset? nextUpdate = null, bool sendCertificate = true)
    {
        var now = clock.GetUtcNow();
        var body = Write.Der(writer =>
        {
            using (writer.PushSequence())
            {
                using (writer.PushSequence(Tags.Constructed(1))) writer.WriteEncodedValue(identity.Certificate.Subject.Raw.Span);
                writer.WriteGeneralizedTime(now, omitFractionalSeconds: true);
                using (writer.PushSequence()) WriteOne(writer, about, state, since ?? now, now, nextUpdate);
            }
        });
        return identity.Key.SignBody(body, after: writer =>
        {
            if (!sendCertificate) return;
            using (writer.PushSequence(Tags.Constructed(0)))
            using (writer.PushSequence()) writer.WriteEncodedValue(identity.Certificate.Raw.Span);
        });
    }

    private void WriteOne(AsnWriter writer, Certificate about, Revocation state, DateTimeOffset since, DateTimeOffset now, DateTimeOffset? nextUpdate)
    {
        var digest = HashOid.Of(identity.Key.UsualHash);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteAlgorithm(digest);
                writer.WriteOctetString(Digest.Of(digest, authority.Subject.Raw.Span)!);
                writer.WriteOctetString(authority.KeyId);
                writer.WriteInteger(about.Serial.Span);
            }
            if (state is Revocation.Revoked)
                using (writer.PushSequence(Tags.Constructed(1))) writer.WriteGeneralizedTime(since, omitFractionalSeconds: true);
            else writer.WriteNull(Tags.Primitive(state is Revocation.Good ? 0 : Unknown));
            writer.WriteGeneralizedTime(now, omitFractionalSeconds: true);
            if (nextUpdate is not { } next) return;
            using (writer.PushSequence(Tags.Constructed(0))) writer.WriteGeneralizedTime(next, omitFractionalSeconds: true);
        }
    }
}
