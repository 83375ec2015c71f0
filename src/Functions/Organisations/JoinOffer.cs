using DiiaQr.Domain;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.Text;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Trust;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// POST organisations/{organisation}/accession: the head's signature over the accession statement. The evidence is kept before
/// the organisation counts as joined; whoever has joined this version is answered the same again.
/// </summary>
public static class JoinOffer
{
    public static async Task<Results<Ok<AccessionView>, ProblemAnswer>> Handle(
        string organisation, JoinRequest body, Caller caller, Organisations organisations, AccessionEvidence evidence, TrustLists trust,
        TimeProvider clock, CancellationToken stop)
    {
        var faults = new Faults();
        if (string.IsNullOrWhiteSpace(body.OfferVersion)) faults.Add("offerVersion", new TextMissing());
        var message = faults.Take("signature", SingleSignature.Parse(body.Signature));
        if (faults.Any) return faults.ToProblem().ToHttp();

        var offer = PublicOffer.At(clock.GetUtcNow());
        while (await organisations.Find(organisation, stop) is var (found, version))
        {
            if (found.Accession?.OfferVersion == body.OfferVersion) return TypedResults.Ok(await AccessionView.Of(found, offer, evidence, stop));
            if (body.OfferVersion != offer.Version) return new OfferOutdated(offer.Version).ToHttp();
            if (await trust.PolicyAt(clock.GetUtcNow(), stop) is not { } policy) return new AuthoritiesMissing().ToHttp();
            var statement = new AccessionStatement(found, offer.Version, offer.Sha256);
            var signature = SingleSignature.Check(message, statement.Text, policy, new StatementDiffers());
            if (!signature.IsOk) return signature.Problem.ToHttp();
            if (signature.Value.Identity.IsSeal || signature.Value.Identity.Rnokpp != caller.Session.Rnokpp) return new SignedByAnother().ToHttp();

            var folder = await evidence.Keep(statement, signature.Value, stop);
            var joined = found.Join(new(offer.Version, offer.Sha256, signature.Value.ReceivedAt, folder));
            if (await organisations.TrySave(joined, version, stop)) return TypedResults.Ok(await AccessionView.Of(joined, offer, evidence, stop));
            // Somebody else has changed the organisation meanwhile: look at it again.
        }

        return new NothingHere().ToHttp();
    }
}

/// <param name="OfferVersion">Of the text that was read.</param>
/// <param name="Signature">CMS / CAdES in base64, over the statement's text.</param>
public sealed record JoinRequest(string? OfferVersion, string? Signature);
