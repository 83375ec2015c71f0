using DiiaQr.Domain.Sharing;
using DiiaQr.Kep;

namespace DiiaQr.Functions.Sharing;

/// <summary>How far the stored documents can be trusted at this moment, by chain, time and revocation.</summary>
public static class ShareVerdict
{
    /// <param name="checks">Of every stored file, against the trusted list.</param>
    /// <param name="seals">Seals that documents may bear.</param>
    /// <returns>The mail's first line, or the reason why the share must not be delivered.</returns>
    public static (TrustLine? Line, string? Refusal) Of(IReadOnlyList<Verification> checks, TrustList seals, bool allowUnsealed)
    {
        if (checks.Any(check => !check.Intact)) return (null, "signature-broken");
        var signers = checks.SelectMany(check => check.Signers).ToList();
        var known = signers.Where(signer => signer.Identity!.IsSeal && seals.Certificates.Any(seal => seal.Thumbprint == signer.Certificate!.Thumbprint)).ToList();
        var isSealed = checks.Count > 0 && known.Count > 0 && checks.Select(check => check.Content).All(content => checks.Any(other =>
            other.Content.Span.SequenceEqual(content.Span) && other.Signers.Any(known.Contains)));
        if (!isSealed && !allowUnsealed) return (null, "seal-not-recognised");
        if (signers.FirstOrDefault(signer => signer.Error is not null && !(known.Contains(signer) && IsForgiven(signer))) is { Error: { } error })
            return (new TrustLine.Unverified(KepErrorTexts.Uk(error)), null);
        return (isSealed ? new TrustLine.SealedAndSigned() : new TrustLine.SignedOnly(), null);
    }

    // The list names the seal itself: that it is intact, within its own term and not revoked decides, not who issued it and for what.
    private static bool IsForgiven(Signer seal) => seal.Error switch
    {
        KepError.CertExpired or KepError.CertNotYetValid => seal.Certificate!.NotBefore <= seal.Time && seal.Time <= seal.Certificate.NotAfter, // an authority's
        KepError.UnknownCa or KepError.UnsupportedAlgorithm or KepError.WeakKey or KepError.UnknownCriticalExtension => true,
        KepError.NotQualified or KepError.NoNonRepudiation => true,
        _ => false,
    };
}
