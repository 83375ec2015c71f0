using DiiaQr.Domain;

namespace DiiaQr.Functions.Sharing;

public sealed record DeliveriesNotSetUp() : Problem("deliveries-not-set-up", ProblemKind.Conflict, RequestView.NotSetUp);

public sealed record TraceIdUsed() : Problem("trace-id-used", ProblemKind.Conflict, new(
    "За цим запитом уже надіслано інші документи.",
    "Other documents have already been sent under this trace id.",
    "Pod tym identyfikatorem wysłano już inne dokumenty."));

public sealed record SignatureBroken() : Problem("signature-broken", ProblemKind.Invalid, new(
    "Підпис не відповідає документу: файл змінено або пошкоджено.",
    "The signature does not match the document: the file was altered or damaged.",
    "Podpis nie zgadza się z dokumentem: plik zmieniono lub uszkodzono."));

public sealed record NotASignedFile() : Problem("not-a-signed-file", ProblemKind.Invalid, new(
    "Це не підписаний файл (.p7s).",
    "This is not a signed file (.p7s).",
    "To nie jest podpisany plik (.p7s)."));

public sealed record NotAPdf() : Problem("not-a-pdf", ProblemKind.Invalid, new(
    "Усередині підписаного файлу немає PDF-документа, який можна відкрити.",
    "The signed file does not hold a PDF that can be opened.",
    "Podpisany plik nie zawiera PDF, który można otworzyć."));

public sealed record PdfActiveContent() : Problem("pdf-active-content", ProblemKind.Invalid, new(
    "PDF-документ містить сценарії, команди запуску або вкладені файли. Такі документи не передаються.",
    "The PDF holds scripts, launch actions or embedded files. Such documents are not passed on.",
    "PDF zawiera skrypty, polecenia uruchamiania lub osadzone pliki. Takich dokumentów nie przekazujemy."));

public sealed record TrustListMissing() : Problem("trust-list-missing", ProblemKind.Unavailable, new(
    "Перелік довірених печаток ще не завантажено. Спробуйте пізніше.",
    "The list of trusted seals is not there yet. Try again later.",
    "Nie ma jeszcze listy zaufanych pieczęci. Spróbuj później."));

public sealed record UploadTooSlow() : Problem("upload-too-slow", ProblemKind.Malformed, new(
    "Документи надходили занадто повільно. Спробуйте ще раз за кращого зв’язку.",
    "The documents came in too slowly. Try again with a better connection.",
    "Dokumenty napływały zbyt wolno. Spróbuj ponownie przy lepszym połączeniu."));
