using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Organisations;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.StateRegister;

namespace DiiaQr.Contract.Slices;

internal static class OrganisationSlice
{
    private static readonly OrganisationView Registered = OrganisationView.Of(Invented.Registered, Role.Head);
    private static readonly OrganisationView Joined = OrganisationView.Of(Invented.Joined, Role.Head);
    private static readonly EvidenceView Evidence = new(
        Invented.Offer.Version, Invented.Offer.Sha256, Invented.Joined.Accession!.At, Invented.Person, Invented.PersonNumber,
        "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c", "CN=Зразковий надавач, O=Зразок, C=UA");

    public static Slice Slice { get; } = new("Organisations", "Registering an organisation, joining the public offer by signing it, and the log of what came.",
    [
        new(nameof(ShowPublicOffer), "Shows the public offer in force.",
            Answer.Json(200, "The text, its version and its SHA-256.", Invented.Offer)) { NeedsNoSettings = true },
        new(nameof(ListOrganisations), "Lists every organisation of the signed-in person with its branches and services («Мої Дія.QR»), oldest first.",
            Answer.Json(200, "The cabinet on one page.", new CabinetView[] { new(Joined, [new(Invented.ConfirmedBranchView, "live", [Invented.ServiceView])]) })),
        new(nameof(RegisterOrganisation), "Registers an organisation, or leads its confirmed head to it.",
            Answer.Json(201, "The organisation is new.", Registered),
            Answer.Json(200, "The code is known here: this is its organisation, and the caller is confirmed as its head.", Joined))
        {
            Description = "A sole proprietor's code must be the number in his signature; of any other organisation the state register says whether the caller heads it.",
            Body = Invented.Register,
            Refuses = [new ProfileIncomplete(), new NotTheHead(OrganisationKind.LegalEntity), new StateRegisterUnavailable()],
        },
        new(nameof(ShowOrganisation), "Shows an organisation to its head and managers.",
            Answer.Json(200, "The organisation.", Joined)),
        new(nameof(ShowAccession), "Shows the statement to sign, or the evidence that it was signed.",
            Answer.Json(200, "`toSign` until the offer in force is joined, `evidence` once any version is.", new AccessionView(
                false, null, new(Invented.Offer.Version, Invented.Offer.Sha256, Invented.Statement.Text)))),
        new(nameof(JoinOffer), "Joins the public offer with the head's signature over the statement.",
            Answer.Json(200, "The organisation has joined; the same version again is answered the same.", new AccessionView(true, Evidence, null)))
        {
            Description = "The signature is CMS (CAdES) over exactly the UTF-8 bytes of `toSign.statement`, by the signed-in head himself. Statement, signature and the outcome of its check are kept as evidence.",
            Body = new JoinRequest(Invented.Offer.Version, Invented.Base64),
            Refuses = [new StatementDiffers(), new SignedByAnother(), new OfferOutdated(Invented.Offer.Version), .. Refusals.OfSignature],
        },
        new(nameof(ListShares), "Lists what citizens have sent, newest first, fifty a page.",
            Answer.Json(200, "Types and states only: no person, no contents.", new SharesView(
                [new(Invented.ShareId, Invented.AddedBranch.Id, Invented.ServiceView.Id, ["taxpayer-card"], "Sent", null, Invented.Morning.AddHours(2), null)], null)))
        {
            Refuses = [new MalformedRequest()],
        },
    ]);
}
