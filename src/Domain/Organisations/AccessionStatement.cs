namespace DiiaQr.Domain.Organisations;

/// <summary>
/// What the head signs to join the public offer (Civil Code of Ukraine, art. 634: a contract of accession is joined as a whole).
/// Made of nothing but the organisation and the offer, so that it can be made again, byte for byte, when the signature comes.
/// </summary>
/// <param name="OfferSha256">Of the offer's exact bytes, lower-case hex: the text that was read cannot be exchanged later.</param>
public sealed record AccessionStatement(Organisation Organisation, string OfferVersion, string OfferSha256)
{
    /// <summary>Signed as it stands, in UTF-8; the line ends are line feeds. A ФОП's code is in full: a legal document, shown to its own head only.</summary>
    public string Text => string.Join('\n',
    [
        "ЗАЯВА ПРО ПРИЄДНАННЯ ДО ПУБЛІЧНОЇ ОФЕРТИ",
        "",
        $"Організація: {Organisation.Name.Value}",
        $"{(Organisation.Code.IsNationalNumber ? "РНОКПП" : "Код ЄДРПОУ")}: {Organisation.Code.Value}",
        $"Номер у сервісі: {Organisation.Id}",
        $"Редакція оферти: {OfferVersion}",
        $"SHA-256 тексту оферти: {OfferSha256}",
        "",
        "Я прочитав (прочитала) публічну оферту про користування сервісом Дія.QR у зазначеній редакції, маю повноваження діяти",
        "від імені зазначеної організації та від її імені приєднуюся до оферти в цілому, без винятків і застережень.",
        "",
    ]);
}
