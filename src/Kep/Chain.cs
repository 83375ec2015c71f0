namespace DiiaQr.Kep;

/// <summary>The way from a certificate up to one of the trusted list.</summary>
internal sealed record Chain(IReadOnlyList<Certificate> Certificates, Refusal? Refusal)
{
    private const int MaxLength = 7;
    private const int MaxCandidates = 8;

    /// <param name="sent">What the message brought along: it may bridge a gap, it is never an end of the way.</param>
    public static Chain Build(Certificate leaf, IReadOnlyList<Certificate> sent, TrustList trust, DateTimeOffset at)
    {
        List<Certificate> chain = [leaf];
        while (!trust.IsAnchor(chain[^1]))
        {
            var (issuer, refusal) = FindIssuer(chain, sent, trust);
            refusal ??= issuer is null ? null : RefuseAuthority(issuer, below: chain.Count - 1, at);
            if (issuer is null || refusal is not null) return new(chain, refusal);
            chain.Add(issuer);
        }
        return new(chain, null);
    }

    private static (Certificate? Issuer, Refusal? Refusal) FindIssuer(List<Certificate> chain, IReadOnlyList<Certificate> sent, TrustList trust)
    {
        var certificate = chain[^1];
        var refusal = new Refusal(KepError.UnknownCa, $"{certificate.SubjectText}: issued by {certificate.IssuerText}");
        if (chain.Count == MaxLength) return (null, refusal);

        var candidates = trust.Named(certificate.Issuer)
            .Concat(sent.Where(other => other.IsCa && other.Subject.Is(certificate.Issuer)))
            .Where(other => certificate.IssuerKeyId is null || other.KeyId is null || certificate.IssuerKeyId.AsSpan().SequenceEqual(other.KeyId))
            .Where(other => chain.All(below => below.Thumbprint != other.Thumbprint))
            .DistinctBy(other => other.Thumbprint)
            .Take(MaxCandidates);
        foreach (var candidate in candidates)
        {
            var refused = trust.RefuseIssuer(certificate, candidate);
            if (refused is null) return (candidate, null);
            // A namesake with another key is simply not the issuer; a key that we cannot use might be, and the person should hear of it.
            if (refused.Error is not KepError.BadSignature) refusal = refused;
        }
        return (null, refusal);
    }

    private static Refusal? RefuseAuthority(Certificate authority, int below, DateTimeOffset at) =>
        !authority.Usage.SignsCertificates ? new(KepError.UnknownCa, $"{authority.SubjectText} may not issue certificates")
        : below > (authority.Usage.PathLength ?? int.MaxValue) ? new(KepError.UnknownCa, $"{authority.SubjectText} may not have {below} authorities below it")
        : authority.RefuseAt(at);
}
