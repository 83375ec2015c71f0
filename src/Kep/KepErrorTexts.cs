namespace DiiaQr.Kep;

/// <summary>What went wrong and what to do next, for a person, in each language.</summary>
public sealed record KepErrorText(string Uk, string En, string Pl);

public static class KepErrorTexts
{
    public static string Uk(KepError error) => Of(error).Uk;

    public static string En(KepError error) => Of(error).En;

    public static string Pl(KepError error) => Of(error).Pl;

    public static KepErrorText Of(KepError error) => error switch
    {
        KepError.TooLarge => new(
            "Файл підпису завеликий. Підпишіть менший файл або накладіть підпис окремо від документа.",
            "The signature file is too large. Sign a smaller file, or make a detached signature.",
            "Plik podpisu jest za duży. Podpisz mniejszy plik albo utwórz podpis oddzielony od dokumentu."),
        KepError.BadStructure => new(
            "Це не файл підпису або його пошкоджено. Надішліть файл .p7s ще раз, не змінюючи його.",
            "This is not a signature file, or it is damaged. Send the .p7s file again, unchanged.",
            "To nie jest plik podpisu albo jest uszkodzony. Prześlij plik .p7s ponownie, bez zmian."),
        KepError.Encrypted => new(
            "Файл зашифровано (.p7e). Надішліть підписаний файл без шифрування (.p7s).",
            "The file is encrypted (.p7e). Send the signed file without encryption (.p7s).",
            "Plik jest zaszyfrowany (.p7e). Prześlij podpisany plik bez szyfrowania (.p7s)."),
        KepError.UnsupportedAlgorithm => new(
            "Алгоритм цього підпису не підтримується. Підпишіть іншим ключем КЕП.",
            "The algorithm of this signature is not supported. Sign with another qualified key.",
            "Algorytm tego podpisu nie jest obsługiwany. Podpisz innym kluczem kwalifikowanym."),
        KepError.WeakKey => new(
            "Ключ підпису закороткий і вже не є надійним. Отримайте новий КЕП у надавача.",
            "The signing key is too short to be safe. Get a new qualified key from your provider.",
            "Klucz podpisu jest za krótki i nie jest już bezpieczny. Uzyskaj nowy klucz u dostawcy."),
        KepError.NoContent => new(
            "Підпис накладено окремо, а самого документа немає. Додайте файл, який підписано.",
            "The signature is detached and the document is missing. Add the file that was signed.",
            "Podpis jest oddzielony, a dokumentu brakuje. Dołącz plik, który podpisano."),
        KepError.NoSigner => new(
            "У файлі лише сертифікати, підпису немає. Надішліть підписаний файл .p7s.",
            "The file holds only certificates and no signature. Send the signed .p7s file.",
            "Plik zawiera tylko certyfikaty, bez podpisu. Prześlij podpisany plik .p7s."),
        KepError.NoSignerCertificate => new(
            "У підписі немає сертифіката підписувача. Підпишіть ще раз, увімкнувши додавання сертифіката.",
            "The signer's certificate is not in the signature. Sign again and include the certificate.",
            "W podpisie brakuje certyfikatu podpisującego. Podpisz ponownie, dołączając certyfikat."),
        KepError.DigestMismatch => new(
            "Документ змінено після підписання, або це інший файл. Візьміть оригінал чи підпишіть ще раз.",
            "The document was changed after signing, or it is another file. Use the original or sign again.",
            "Dokument zmieniono po podpisaniu albo to inny plik. Użyj oryginału lub podpisz ponownie."),
        KepError.BadSignature => new(
            "Підпис не збігається: дані підпису змінено або пошкоджено. Підпишіть ще раз.",
            "The signature does not match: its data were changed or damaged. Sign again.",
            "Podpis się nie zgadza: jego dane zmieniono lub uszkodzono. Podpisz ponownie."),
        KepError.ContentTypeMismatch => new(
            "Підписано не документ, а службові дані. Надішліть підпис самого документа.",
            "What was signed is technical data, not a document. Send the signature of the document itself.",
            "Podpisano dane techniczne, a nie dokument. Prześlij podpis samego dokumentu."),
        KepError.SigningCertMismatch => new(
            "Підпис посилається на інший сертифікат, ніж додано. Підпишіть ще раз.",
            "The signature names another certificate than the one enclosed. Sign again.",
            "Podpis wskazuje inny certyfikat niż dołączony. Podpisz ponownie."),
        KepError.NoSigningCertAttr => new(
            "Підпис не має формату CAdES. Підпишіть ще раз, обравши формат CAdES-BES або вищий.",
            "The signature is not in the CAdES format. Sign again, choosing CAdES-BES or higher.",
            "Podpis nie ma formatu CAdES. Podpisz ponownie, wybierając CAdES-BES lub wyższy."),
        KepError.UnknownCa => new(
            "Сертифікат видав надавач, якого немає у довірчому списку. Скористайтеся КЕП від надавача з Довірчого списку України.",
            "The certificate's issuer is not on the trusted list. Use a key from a provider on the Trusted List of Ukraine.",
            "Wystawcy certyfikatu nie ma na zaufanej liście. Użyj klucza od dostawcy z Zaufanej Listy Ukrainy."),
        KepError.CertNotYetValid => new(
            "Сертифікат ще не почав діяти. Дочекайтеся початку його дії та підпишіть ще раз.",
            "The certificate is not valid yet. Wait until it is, and sign again.",
            "Certyfikat nie jest jeszcze ważny. Poczekaj na początek ważności i podpisz ponownie."),
        KepError.CertExpired => new(
            "Строк дії сертифіката минув. Отримайте новий КЕП і підпишіть ще раз.",
            "The certificate has expired. Get a new one and sign again.",
            "Certyfikat wygasł. Uzyskaj nowy i podpisz ponownie."),
        KepError.CertRevoked => new(
            "Сертифікат скасовано. Отримайте новий КЕП і підпишіть ще раз.",
            "The certificate was revoked. Get a new one and sign again.",
            "Certyfikat unieważniono. Uzyskaj nowy i podpisz ponownie."),
        KepError.RevocationUnknown => new(
            "Не вдалося дізнатися, чи не скасовано сертифікат. Спробуйте пізніше.",
            "Whether the certificate was revoked could not be found out. Try again later.",
            "Nie udało się sprawdzić, czy certyfikat unieważniono. Spróbuj później."),
        KepError.NoNonRepudiation => new(
            "Цей ключ призначено не для підпису документів (наприклад, для шифрування). Оберіть ключ підпису.",
            "This key is not meant for signing documents (it may be for encryption). Choose the signing key.",
            "Ten klucz nie służy do podpisywania dokumentów (może służyć do szyfrowania). Wybierz klucz podpisu."),
        KepError.NotQualified => new(
            "Сертифікат не є кваліфікованим. Підпишіть ключем КЕП.",
            "The certificate is not a qualified one. Sign with a qualified key.",
            "Certyfikat nie jest kwalifikowany. Podpisz kluczem kwalifikowanym."),
        KepError.UnknownCriticalExtension => new(
            "Сертифікат має обмеження, якого ми не вміємо перевірити. Скористайтеся іншим ключем КЕП.",
            "The certificate carries a restriction that cannot be checked here. Use another qualified key.",
            "Certyfikat zawiera ograniczenie, którego nie umiemy sprawdzić. Użyj innego klucza kwalifikowanego."),
        KepError.TimestampInvalid => new(
            "Позначка часу в підписі недійсна. Підпишіть ще раз із новою позначкою часу.",
            "The time-stamp in the signature is not valid. Sign again with a new time-stamp.",
            "Znacznik czasu w podpisie jest nieważny. Podpisz ponownie z nowym znacznikiem czasu."),
        KepError.SigningTimeInFuture => new(
            "Час підписання ще не настав. Перевірте годинник на своєму пристрої та підпишіть ще раз.",
            "The signing time lies in the future. Check your device's clock and sign again.",
            "Czas podpisania leży w przyszłości. Sprawdź zegar urządzenia i podpisz ponownie."),
        _ => throw new ArgumentOutOfRangeException(nameof(error)),
    };
}
