namespace DiiaQr.Kep;

/// <summary>One signer after another against one message: certificate, digest, signature; then, with a trusted list, everything that makes it count.</summary>
internal sealed class SignerCheck(SignedData message, ReadOnlyMemory<byte> content, Policy policy)
{
    private readonly SignerIntegrity integrity = new(message, content);
    private readonly SentCertificates inMessage = SentCertificates.Read(message.Certificates);
    private readonly RevocationEvidence? evidence = policy.Trust is { } trust ? new RevocationEvidence(policy.Revocations, [], trust).With(message.Revocation) : null;

    public Signer Check(SignerInfo signer)
    {
        var sent = inMessage.With(signer.Unsigned.Certificates);
        var certificate = sent.Find(signer.Certificate);
        var found = new Signer(certificate, certificate?.Identity, null, null, false, policy.ReceivedAt, TimeSource.Receipt, Revocation.Unknown, [])
        {
            ClaimedTime = signer.Attributes?.SigningTime,
        };
        if (certificate is null) return found.Because(sent.RefuseMissing());
        if (integrity.Refuse(signer, certificate) is { } broken) return found.Because(broken);

        var intact = found with { Intact = true };
        if (RefuseForm(signer) is { } form) return intact.Because(form);
        return policy.Trust is { } trust && evidence is not null
            ? Judge(signer, certificate, intact, sent, evidence.With(signer.Unsigned.Revocation), trust)
            : intact;
    }

    private Signer Judge(SignerInfo signer, Certificate certificate, Signer intact, SentCertificates sent, RevocationEvidence known, TrustList trust)
    {
        var judged = intact;
        if (signer.Unsigned.TimeStamp is { } token)
        {
            var (time, unproven) = new TimeStampCheck(trust, sent, known, policy).Check(token, signer.Signature.Span);
            if (unproven is not null) return judged.Because(unproven);
            judged = judged with { Time = time, TimeSource = TimeSource.TimeStamp };
        }
        if ((RefuseClaimedTime(signer) ?? certificate.RefuseAt(judged.Time)) is { } untimely) return judged.Because(untimely);

        var chain = Chain.Build(certificate, sent.Certificates, trust, judged.Time);
        judged = judged with { Chain = chain.Certificates };
        if ((chain.Refusal ?? RefusePurpose(certificate)) is { } unfit) return judged.Because(unfit);

        judged = judged with { Revocation = known.Of(chain.Certificates, judged.Time) };
        return RefuseRevocation(judged.Revocation, certificate) is { } revoked ? judged.Because(revoked) : judged;
    }

    private Refusal? RefuseForm(SignerInfo signer) => policy.RequireSigningCertificate && signer.Attributes?.SigningCertificate is null
        ? new(KepError.NoSigningCertAttr, "no signingCertificateV2 among the signed attributes")
        : null;

    private Refusal? RefuseClaimedTime(SignerInfo signer) => signer.Attributes?.SigningTime is { } claimed && claimed - policy.ReceivedAt > policy.ClockSkew
        ? new(KepError.SigningTimeInFuture, $"claims {claimed:u}, received at {policy.ReceivedAt:u}")
        : null;

    private Refusal? RefusePurpose(Certificate certificate) =>
        policy.RequireNonRepudiation && !certificate.Usage.NonRepudiation ? new(KepError.NoNonRepudiation, $"{certificate.SubjectText}: key usage")
        : policy.RequireQualified && !certificate.Usage.IsQualified ? new(KepError.NotQualified, $"{certificate.SubjectText}: no qualified statement")
        : null;

    private Refusal? RefuseRevocation(Revocation revocation, Certificate certificate) => revocation switch
    {
        Revocation.Revoked => new(KepError.CertRevoked, $"{certificate.SubjectText}: revoked or suspended"),
        Revocation.Unknown when policy.RequireRevocation => new(KepError.RevocationUnknown, $"{certificate.SubjectText}: no CRL and no OCSP answer says"),
        _ => null,
    };
}
