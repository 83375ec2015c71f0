using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>All that is at hand about revocation: what the message brought and what the policy gives. Each piece counts only as signed.</summary>
internal sealed class RevocationEvidence(IReadOnlyList<Crl> crls, IReadOnlyList<OcspAnswer> answers, TrustList trust)
{
    /// <summary>A piece that cannot be read is no evidence, and no fault of the signature.</summary>
    public RevocationEvidence With(RevocationValues values) =>
        new([.. crls, .. ReadEach(values.Crls, Crl.Parse)], [.. answers, .. ReadEach(values.OcspAnswers, OcspAnswer.Parse)], trust);

    /// <param name="chain">Up to an anchor, whose own revocation is a matter of the trusted list.</param>
    public Revocation Of(IReadOnlyList<Certificate> chain, DateTimeOffset at)
    {
        var worst = Revocation.Good;
        for (var below = 0; below + 1 < chain.Count; below++)
            switch (Of(chain[below], chain[below + 1], at))
            {
                case Revocation.Revoked: return Revocation.Revoked;
                case Revocation.Unknown: worst = Revocation.Unknown; break;
            }
        return chain.Count > 1 ? worst : Revocation.Unknown;
    }

    private Revocation Of(Certificate certificate, Certificate issuer, DateTimeOffset at)
    {
        var said = crls.Where(crl => crl.IsFrom(issuer)).Select(crl => crl.Of(certificate, at))
            .Concat(answers.Where(answer => answer.IsFor(issuer, trust)).Select(answer => answer.Of(certificate, issuer, at)))
            .ToList();
        return said.Contains(Revocation.Revoked) ? Revocation.Revoked
            : said.Contains(Revocation.Good) ? Revocation.Good
            : Revocation.Unknown;
    }

    private static List<T> ReadEach<T>(IReadOnlyList<ReadOnlyMemory<byte>> encoded, Func<ReadOnlyMemory<byte>, T> parse)
    {
        var read = new List<T>();
        foreach (var one in encoded)
            try
            {
                read.Add(parse(one));
            }
            catch (AsnContentException)
            {
                continue;
            }
        return read;
    }
}
