using DiiaQr.Domain;

namespace DiiaQr.Functions.SignIn;

public sealed record ChallengeUnknown() : Problem("challenge-unknown", ProblemKind.Invalid, new(
    "Цього тексту для входу ми не видавали. Почніть вхід спочатку.",
    "This sign-in text was not given out by us. Start signing in again.",
    "Tego tekstu do logowania nie wydaliśmy. Zacznij logowanie od początku."));

public sealed record ChallengeExpired() : Problem("challenge-expired", ProblemKind.Gone, new(
    "Час на підписання минув. Почніть вхід спочатку і підпишіть новий текст.",
    "The time for signing is over. Start signing in again and sign the new text.",
    "Czas na podpisanie minął. Zacznij logowanie od początku i podpisz nowy tekst."));

public sealed record ChallengeUsed() : Problem("challenge-used", ProblemKind.Conflict, new(
    "Із цим підписом уже входили. Почніть вхід спочатку і підпишіть новий текст.",
    "This signature has already been used to sign in. Start again and sign the new text.",
    "Tym podpisem już się zalogowano. Zacznij od początku i podpisz nowy tekst."));

public sealed record ChallengeDiffers() : Problem("challenge-differs", ProblemKind.Invalid, new(
    "Підписано інший текст. Підпишіть саме той текст, який показано для входу, без жодних змін.",
    "Another text was signed. Sign exactly the text shown for signing in, unchanged.",
    "Podpisano inny tekst. Podpisz dokładnie tekst pokazany do logowania, bez żadnych zmian."));

public sealed record SealCannotSignIn() : Problem("seal-cannot-sign-in", ProblemKind.Invalid, new(
    "Це печатка організації. Увійти може лише людина: підпишіть особистим КЕП.",
    "This is an organisation's seal. Only a person can sign in: sign with your personal key.",
    "To pieczęć organizacji. Zalogować może się tylko człowiek: podpisz kluczem osobistym."));

public sealed record NoNationalNumber() : Problem("no-national-number", ProblemKind.Invalid, new(
    "У сертифікаті немає однозначного РНОКПП, тож невідомо, хто ви. Зверніться до свого надавача КЕП по сертифікат із РНОКПП.",
    "The certificate does not name one taxpayer number (RNOKPP), so it does not say who you are. Ask your provider for a certificate with it.",
    "Certyfikat nie zawiera jednoznacznego numeru podatnika (RNOKPP), więc nie wiadomo, kim jesteś. Poproś dostawcę o certyfikat z tym numerem."));
