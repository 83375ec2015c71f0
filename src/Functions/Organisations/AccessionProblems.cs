using DiiaQr.Domain;

namespace DiiaQr.Functions.Organisations;

public sealed record OfferOutdated(string Current) : Problem("offer-outdated", ProblemKind.Conflict, new(
    $"Ця редакція оферти не чинна. Прочитайте редакцію {Current} і підпишіть заяву про приєднання до неї.",
    $"That version of the offer is not in force. Read version {Current} and sign the statement of joining it.",
    $"Ta wersja oferty nie obowiązuje. Przeczytaj wersję {Current} i podpisz oświadczenie o przystąpieniu do niej."));

public sealed record StatementDiffers() : Problem("statement-differs", ProblemKind.Invalid, new(
    "Підписано інший текст. Підпишіть саме ту заяву про приєднання, яку показано, без жодних змін.",
    "Another text was signed. Sign exactly the accession statement shown, unchanged.",
    "Podpisano inny tekst. Podpisz dokładnie pokazane oświadczenie o przystąpieniu, bez żadnych zmian."));

public sealed record SignedByAnother() : Problem("signed-by-another", ProblemKind.Invalid, new(
    "Заяву має підписати той самий керівник, який увійшов, своїм особистим КЕП (не печаткою).",
    "The statement must be signed by the head who is signed in, with the personal key (not a seal).",
    "Oświadczenie musi podpisać zalogowany kierownik, kluczem osobistym (nie pieczęcią)."));
