namespace DiiaQr.Domain.Sharing;

public sealed record DocumentNotSealed() : Problem("document-not-sealed", ProblemKind.Invalid, new(
    "Документ не засвідчено печаткою Дії.",
    "The document does not bear Diia's seal.",
    "Dokument nie jest opatrzony pieczęcią Diia."));

public sealed record SealNotRecognised() : Problem("seal-not-recognised", ProblemKind.Invalid, new(
    "Документ засвідчено печаткою, якої немає в переліку довірених.",
    "The document bears a seal that is not on the list of trusted ones.",
    "Dokument opatrzono pieczęcią spoza listy zaufanych."));

public sealed record DocumentNotSigned() : Problem("document-not-signed", ProblemKind.Invalid, new(
    "Документ не підписано власником.",
    "The document is not signed by its owner.",
    "Dokument nie jest podpisany przez właściciela."));

public sealed record DocumentSentTwice() : Problem("document-sent-twice", ProblemKind.Invalid, new(
    "Документ надіслано більше ніж один раз.",
    "The document was sent more than once.",
    "Dokument wysłano więcej niż raz."));

public sealed record DocumentsDiffer() : Problem("documents-differ", ProblemKind.Invalid, new(
    "Засвідчений і підписаний файли містять різні документи.",
    "The sealed and the signed file hold different documents.",
    "Plik z pieczęcią i plik z podpisem zawierają różne dokumenty."));

public sealed record SignersDiffer() : Problem("signers-differ", ProblemKind.Invalid, new(
    "Документи підписали різні люди. Усі документи має підписати один власник.",
    "The documents are signed by different people. One owner must sign them all.",
    "Dokumenty podpisały różne osoby. Wszystkie musi podpisać jeden właściciel."));

public sealed record EncryptedNotSupported() : Problem("encrypted-not-supported", ProblemKind.Invalid, new(
    "Документ зашифровано, прочитати його тут неможливо. Надішліть підписаний файл без шифрування.",
    "The document is encrypted and cannot be read here. Send the signed file unencrypted.",
    "Dokument jest zaszyfrowany i nie można go tu odczytać. Wyślij podpisany plik bez szyfrowania."));

public sealed record MetadataMismatch() : Problem("metadata-mismatch", ProblemKind.Invalid, new(
    "Відомості, що супроводжують документи, належать іншому запиту або іншій людині.",
    "The data that came with the documents belong to another request or another person.",
    "Dane towarzyszące dokumentom dotyczą innego żądania lub innej osoby."));
