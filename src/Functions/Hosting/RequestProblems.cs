using DiiaQr.Domain;

namespace DiiaQr.Functions.Hosting;

public sealed record NothingHere() : Problem("not-found", ProblemKind.NotFound, new(
    "Тут нічого немає.",
    "There is nothing here.",
    "Tu nic nie ma."));

public sealed record MalformedRequest() : Problem("malformed-request", ProblemKind.Malformed, new(
    "Запит не вдалося прочитати: перевірте формат.",
    "The request could not be read: check its format.",
    "Nie udało się odczytać żądania: sprawdź jego format."));

public sealed record UnsupportedContentType() : Problem("unsupported-content-type", ProblemKind.Unsupported, new(
    "Такий тип вмісту тут не приймають.",
    "This content type is not accepted here.",
    "Ten typ treści nie jest tu przyjmowany."));

public sealed record RequestTooLarge() : Problem("request-too-large", ProblemKind.TooLarge, new(
    "Запит завеликий.",
    "The request is too large.",
    "Żądanie jest zbyt duże."));

public sealed record HeadersTooLarge() : Problem("headers-too-large", ProblemKind.HeadersTooLarge, new(
    "Заголовки запиту завеликі.",
    "The request's headers are too large.",
    "Nagłówki żądania są zbyt duże."));

public sealed record NotConfigured() : Problem("not-configured", ProblemKind.Unavailable, new(
    "Сервіс ще не налаштовано до кінця. Спробуйте пізніше.",
    "The service is not fully set up yet. Try again later.",
    "Usługa nie jest jeszcze w pełni skonfigurowana. Spróbuj później."));

public sealed record Failed() : Problem("failed", ProblemKind.Broken, new(
    "Сталася помилка на нашому боці. Назвіть номер запиту, якщо звернетеся до нас.",
    "Something went wrong on our side. Quote the trace id if you contact us.",
    "Wystąpił błąd po naszej stronie. Podaj numer żądania, jeśli się z nami skontaktujesz."));
