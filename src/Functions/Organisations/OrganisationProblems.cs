using DiiaQr.Domain;
using DiiaQr.Domain.Organisations;

namespace DiiaQr.Functions.Organisations;

public sealed record ProfileIncomplete() : Problem("profile-incomplete", ProblemKind.Conflict, new(
    "Спершу заповніть свій профіль: електронну пошту, телефон і паспорт.",
    "Fill in your profile first: e-mail, phone and passport.",
    "Najpierw uzupełnij swój profil: e-mail, telefon i paszport."));

/// <summary>The same for a code that is known here and for one that is not.</summary>
public sealed record NotTheHead(OrganisationKind Organisation) : Problem("not-the-head", ProblemKind.Forbidden, Organisation is OrganisationKind.SoleProprietor
    ? new(
        "Код ФОП має збігатися з РНОКПП у вашому КЕП. Перевірте код або увійдіть із КЕП цього підприємця.",
        "A sole proprietor's code must be the taxpayer number (RNOKPP) in your signature. Check the code, or sign in with that person's key.",
        "Kod przedsiębiorcy musi być numerem podatnika (RNOKPP) z Twojego podpisu. Sprawdź kod albo zaloguj się kluczem tej osoby.")
    : new(
        "Державний реєстр не підтверджує, що ви керівник чи підписант організації з цим кодом. Перевірте код; якщо керівника змінено нещодавно, дочекайтеся запису в реєстрі або попросіть увійти керівника.",
        "The state register does not confirm you as the head or a signatory of the organisation with this code. Check the code; after a recent change wait for its entry, or ask the head to sign in.",
        "Rejestr państwowy nie potwierdza, że kierujesz organizacją o tym kodzie lub ją podpisujesz. Sprawdź kod; po niedawnej zmianie poczekaj na wpis albo poproś kierownika o zalogowanie się."));
