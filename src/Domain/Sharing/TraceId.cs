namespace DiiaQr.Domain.Sharing;

/// <summary>Diia's id of one request (<c>X-Document-Request-Trace-Id</c>): a repeat under it is the same share.</summary>
public sealed record TraceId
{
    public const int Limit = 200;
    private const string Forbidden = "/\\#?";

    private TraceId(string value) => Value = value;

    public string Value { get; }

    public static Result<TraceId> Parse(string? raw)
    {
        var value = raw?.Trim(' ') ?? "";
        if (value.Length == 0) return new TraceIdMissing();
        if (value.Length > Limit) return new TraceIdTooLong();
        return value.All(c => c is > ' ' and < '\x7f' && !Forbidden.Contains(c, StringComparison.Ordinal)) ? new TraceId(value) : new TraceIdInvalid();
    }

    public override string ToString() => Value;
}

public sealed record TraceIdMissing() : Problem("trace-id-missing", ProblemKind.Malformed, new(
    "У запиті немає заголовка X-Document-Request-Trace-Id.",
    "The request has no X-Document-Request-Trace-Id header.",
    "W żądaniu brakuje nagłówka X-Document-Request-Trace-Id."));

public sealed record TraceIdTooLong() : Problem("trace-id-too-long", ProblemKind.Malformed, new(
    "Номер запиту задовгий: не більше 200 символів.",
    "The trace id is too long: 200 characters at most.",
    "Identyfikator żądania jest za długi: najwyżej 200 znaków."));

public sealed record TraceIdInvalid() : Problem("trace-id-invalid", ProblemKind.Malformed, new(
    "Номер запиту містить недозволені символи.",
    "The trace id holds characters that are not allowed.",
    "Identyfikator żądania zawiera niedozwolone znaki."));
