using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>GET organisations/{organisation}/accession: the statement to sign, or the evidence that it was signed; both where the offer has a later version.</summary>
public static class ShowAccession
{
    public static async Task<Results<Ok<AccessionView>, ProblemAnswer>> Handle(
        string organisation, Organisations organisations, AccessionEvidence evidence, TimeProvider clock, CancellationToken stop)
    {
        if (await organisations.Find(organisation, stop) is not { Organisation: var found }) return new NothingHere().ToHttp();
        return TypedResults.Ok(await AccessionView.Of(found, PublicOffer.At(clock.GetUtcNow()), evidence, stop));
    }
}

/// <param name="Evidence">Once joined.</param>
/// <param name="ToSign">Until the offer in force is joined.</param>
public sealed record AccessionView(bool Joined, EvidenceView? Evidence, StatementView? ToSign)
{
    public static async Task<AccessionView> Of(Organisation organisation, PublicOffer offer, AccessionEvidence evidence, CancellationToken stop)
    {
        var accession = organisation.Accession;
        return new(
            accession is not null,
            accession is null ? null : EvidenceView.Of(accession, await evidence.Read(accession.Evidence, stop)),
            accession?.OfferVersion == offer.Version ? null : new(offer.Version, offer.Sha256, new AccessionStatement(organisation, offer.Version, offer.Sha256).Text));
    }
}

/// <param name="Statement">To be signed exactly as it stands, in UTF-8, attached or detached.</param>
public sealed record StatementView(string OfferVersion, string OfferSha256, string Statement);

/// <param name="Signer">As the certificate writes the name.</param>
/// <param name="SignerNumber">РНОКПП, masked but for its last two digits.</param>
/// <param name="Certificate">SHA-256 of the signer's certificate, lower-case hex.</param>
public sealed record EvidenceView(string OfferVersion, string OfferSha256, DateTimeOffset JoinedAt, string Signer, string SignerNumber, string Certificate, string Issuer)
{
    public static EvidenceView Of(Accession accession, AccessionVerification verification) => new(
        accession.OfferVersion, accession.OfferSha256, accession.At, verification.Signer, verification.SignerNumber, verification.Certificate, verification.Issuer);
}
