using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>GET public-offer: the text in force.</summary>
public static class ShowPublicOffer
{
    public static Ok<OfferView> Handle(TimeProvider clock)
    {
        var offer = PublicOffer.At(clock.GetUtcNow());
        return TypedResults.Ok(new OfferView(offer.Version, offer.Sha256, offer.Text));
    }
}

/// <param name="Version">The day it came into force, <c>yyyy-MM-dd</c>.</param>
/// <param name="Sha256">Of <paramref name="Text"/> in UTF-8, lower-case hex.</param>
/// <param name="Text">Markdown, in Ukrainian.</param>
public sealed record OfferView(string Version, string Sha256, string Text);
