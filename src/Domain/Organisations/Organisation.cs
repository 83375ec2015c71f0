namespace DiiaQr.Domain.Organisations;

/// <summary>Whoever asks citizens for documents, and answers for them as the data controller.</summary>
/// <param name="HeadId">The person who registered it, confirmed as its head at that moment.</param>
/// <param name="Accession"><c>null</c> until the head has joined the public offer.</param>
/// <param name="Version">Grows with every change; the request cards are stamped with it.</param>
public sealed record Organisation(
    string Id,
    OrganisationCode Code,
    OrganisationName Name,
    string HeadId,
    DateTimeOffset CreatedAt,
    Accession? Accession,
    long Version)
{
    public OrganisationKind Kind => Code.Kind;

    public bool HasJoined => Accession is not null;

    /// <summary>The first time, or anew when the offer has a later version.</summary>
    public Organisation Join(Accession accession) => this with { Accession = accession, Version = Version + 1 };
}

/// <summary>The signed joining of the public offer; the evidence itself lies in Blob under <paramref name="Evidence"/>.</summary>
/// <param name="OfferVersion">Of the text that was read.</param>
/// <param name="OfferSha256">Of its exact bytes, lower-case hex.</param>
public sealed record Accession(string OfferVersion, string OfferSha256, DateTimeOffset At, string Evidence);
