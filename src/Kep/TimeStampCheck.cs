using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>Whether a time-stamp proves when a signature was there. The authority's certificate is often only on the trusted list: Diia's tokens leave it out.</summary>
internal sealed class TimeStampCheck(TrustList trust, SentCertificates sent, RevocationEvidence evidence, Policy policy)
{
    /// <summary>The proven time, or why there is none: always <see cref="KepError.TimestampInvalid"/>, or a time yet to come.</summary>
    public (DateTimeOffset Time, Refusal? Refusal) Check(ReadOnlyMemory<byte> encoded, ReadOnlySpan<byte> signature)
    {
        try
        {
            var token = TimeStampToken.Read(encoded);
            if (token.Time - policy.ReceivedAt > policy.ClockSkew) return (default, new(KepError.SigningTimeInFuture, $"stamped at {token.Time:u}, received at {policy.ReceivedAt:u}"));
            return (token.Time, Refuse(token, signature) is { } refusal ? new(KepError.TimestampInvalid, refusal.Detail) : null);
        }
        catch (AsnContentException e)
        {
            return (default, new(KepError.TimestampInvalid, e.Message));
        }
    }

    private Refusal? Refuse(TimeStampToken token, ReadOnlySpan<byte> signature)
    {
        if (Digest.Of(token.Digest, signature) is not { } digest) return Invalid($"digest {token.Digest}");
        if (!token.Imprint.AsSpan().SequenceEqual(digest)) return Invalid("it stamps another signature");

        var own = SentCertificates.Read(token.Message.Certificates);
        var signer = token.Message.Signers[0];
        var authority = own.Find(signer.Certificate) ?? sent.Find(signer.Certificate) ?? trust.Find(signer.Certificate);
        if (authority is null) return Invalid("the authority's certificate is neither in the message nor on the trusted list");
        if (!authority.IsTimeStamping) return Invalid($"{authority.SubjectText} may not stamp time");
        if (new SignerIntegrity(token.Message, token.Content).Refuse(signer, authority) is { } broken) return broken;
        if (authority.RefuseAt(token.Time) is { } untimely) return untimely;

        var chain = Chain.Build(authority, [.. own.Certificates, .. sent.Certificates], trust, token.Time);
        if (chain.Refusal is { } untrusted) return untrusted;
        // Revoked even later it proves nothing: whoever has its key can stamp any earlier time.
        return evidence.Of(chain.Certificates, policy.ReceivedAt) is Revocation.Revoked ? Invalid($"{authority.SubjectText} was revoked") : null;
    }

    private static Refusal Invalid(string detail) => new(KepError.TimestampInvalid, detail);
}
